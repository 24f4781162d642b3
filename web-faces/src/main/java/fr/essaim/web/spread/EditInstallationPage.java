package fr.essaim.web.spread;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.spread.InstallationDetails;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.InstallationView;
import fr.essaim.core.spread.SpreadFilters;
import fr.essaim.core.spread.TransferRow;
import fr.essaim.core.spread.TransferService;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The form of an installation, known or new. */
@Named
@ViewScoped
public class EditInstallationPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "nouvelle";
  private static final String SINCE = "since";
  private static final String STATE = "state";
  private static final String PROTOTYPE = "prototype";
  private static final String CENTRE = "centre";

  @Inject private InstallationService service;
  @Inject private TransferService transfers;
  @Inject private PrototypeLibrary library;
  @Inject private OwnCentres own;
  @Inject private ActingFor acting;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;
  @Inject private Clock clock;

  private String key;
  private transient InstallationView installation;

  /** Opens the form of the installation that the address names. */
  public void load() {
    key = redirect.variable("key");
    installation = service.open(key);
    me.require(Permission.SPREAD_EDIT, installation.centre().key());
    begin(installation.details().fields(), installation.version());
  }

  /** Opens an empty form, for the centre that one acts for and the prototype that is asked for. */
  public void loadNew() {
    if (getTyped() == null) {
      me.require(Permission.SPREAD_EDIT, null);
      key = NEW;
      Map<String, String> fields = new HashMap<>();
      String asked = redirect.parameter(PROTOTYPE);
      fields.put(CENTRE, acting.getKey());
      fields.put(PROTOTYPE, asked == null ? "" : asked);
      fields.put(STATE, InstallationState.IN_USE.name());
      fields.put(SINCE, TypedDate.typed(LocalDate.now(clock)));
      begin(fields, 0);
    }
  }

  public void create() {
    save(
        typed -> {
          own.check(typed.mine(CENTRE), CENTRE);
          return InstallationPage.path(
              service.begin(
                  InstallationDetails.of(typed.all()),
                  typed.mine(STATE).isEmpty() ? null : InstallationState.valueOf(typed.mine(STATE)),
                  TypedDate.read(SINCE, typed.mine(SINCE))));
        },
        "spread.installation.begun");
  }

  public void save() {
    save(
        typed -> {
          service.edit(key, typed.version(), InstallationDetails.of(typed.all()));
          return InstallationPage.path(key);
        },
        "spread.saved");
  }

  public InstallationView getInstallation() {
    return installation;
  }

  public List<Option> getStates() {
    return Arrays.stream(InstallationState.values())
        .filter(state -> state != InstallationState.STOPPED)
        .map(state -> new Option(state.name(), text.label(state)))
        .toList();
  }

  /** The released versions of the prototype. */
  public List<Option> getVersions() {
    return library.releases(getTyped().mine(PROTOTYPE)).stream()
        .map(number -> new Option(number.toString(), number.toString()))
        .toList();
  }

  /** The transfers to this centre that are about the prototype. */
  public List<Option> getTransfers() {
    ListQuery query =
        ListQuery.all()
            .with(SpreadFilters.CENTRE, Set.of(installation.centre().key()))
            .with(SpreadFilters.PROTOTYPE, Set.of(installation.prototype().key()))
            .ofSize(ListQuery.MAX_SIZE);
    return transfers.list(query).rows().stream()
        .map(row -> new Option(row.key(), said(row)))
        .toList();
  }

  private String said(TransferRow row) {
    return text.of("spread.transfer.title", row.mentor().name(), row.receiver().name());
  }

  @Override
  protected String thing() {
    return "installation/" + key;
  }

  @Override
  protected String address() {
    return key.equals(NEW)
        ? InstallationTable.PATH + "/" + NEW
        : InstallationPage.path(key) + "/modifier";
  }
}
