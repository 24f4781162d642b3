package fr.essaim.web.spread;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.spread.TransferDetails;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.spread.TransferView;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.drafts.TypedFields;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The form of a transfer, known or new. */
@Named
@ViewScoped
public class EditTransferPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "nouveau";
  private static final String SINCE = "since";
  private static final String RECEIVER = "receiver";
  private static final String MENTOR = "mentor";

  @Inject private TransferService service;
  @Inject private OwnCentres own;
  @Inject private ActingFor acting;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Clock clock;

  private String key;
  private transient TransferView transfer;

  /** Opens the form of the transfer that the address names. */
  public void load() {
    key = redirect.variable("key");
    transfer = service.open(key);
    me.require(
        Permission.SPREAD_EDIT,
        me.canIn(Permission.SPREAD_EDIT.name(), transfer.mentor().key())
            ? transfer.mentor().key()
            : transfer.receiver().key());
    begin(transfer.details().fields(), transfer.version());
  }

  /** Opens an empty form, for the centre that one acts for and the prototype that is asked for. */
  public void loadNew() {
    if (getTyped() == null) {
      me.require(Permission.SPREAD_EDIT, null);
      key = NEW;
      Map<String, String> fields = new HashMap<>();
      fields.put(RECEIVER, acting.getKey());
      fields.put("prototypes", asked("prototype"));
      fields.put(MENTOR, asked(MENTOR));
      fields.put("channel", "PEER_TO_PEER");
      fields.put(SINCE, TypedDate.typed(LocalDate.now(clock)));
      begin(fields, 0);
    }
  }

  private String asked(String name) {
    String said = redirect.parameter(name);
    return said == null ? "" : said;
  }

  public void agree() {
    save(
        typed -> {
          checkOwn(typed);
          return TransferPage.path(
              service.agree(
                  TransferDetails.of(typed.all()), TypedDate.read(SINCE, typed.mine(SINCE))));
        },
        "spread.transfer.agreed");
  }

  public void save() {
    save(
        typed -> {
          checkOwn(typed);
          service.edit(key, typed.version(), TransferDetails.of(typed.all()));
          return TransferPage.path(key);
        },
        "spread.saved");
  }

  private void checkOwn(TypedFields typed) {
    own.checkOneOf(RECEIVER, typed.mine(RECEIVER), typed.mine(MENTOR));
  }

  public TransferView getTransfer() {
    return transfer;
  }

  @Override
  protected String thing() {
    return "transfer/" + key;
  }

  @Override
  protected String address() {
    return key.equals(NEW) ? TransferTable.PATH + "/" + NEW : TransferPage.path(key) + "/modifier";
  }
}
