package fr.essaim.web.peers;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.peers.ForeignPrototypeService;
import fr.essaim.core.peers.ForeignRow;
import fr.essaim.core.peers.TakeFromPeer;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.spread.Centres;
import fr.essaim.web.spread.SpreadFeature;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@code /intranet/ailleurs/{id}}: a prototype of another network, and how a centre takes it up.
 */
@Named
@ViewScoped
public class ForeignPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String TYPE = "foreign";
  private static final String CENTRE = "centre";
  private static final String PLANNED_FOR = "plannedFor";

  @Inject private ForeignPrototypeService service;
  @Inject private PeerWords words;
  @Inject private Centres centres;
  @Inject private ActingFor acting;
  @Inject private Me me;
  @Inject private Redirect redirect;

  private UUID id;
  private transient ForeignRow prototype;

  public void load() {
    id = redirect.id(TYPE);
    prototype = service.open(id);
    if (isTaking()) {
      begin(Map.of(CENTRE, usualCentre(), PLANNED_FOR, ""), 1);
    }
  }

  /** The one that the person acts for, or the only one. */
  private String usualCentre() {
    List<Option> own = centres.getOwn();
    return own.stream()
        .map(option -> (String) option.value())
        .filter(key -> own.size() == 1 || key.equals(acting.getKey()))
        .findFirst()
        .orElse("");
  }

  public void plan() {
    save(
        typed ->
            "/intranet/prototypes/"
                + service.takeUp(
                    new TakeFromPeer(id, typed.mine(CENTRE), day(typed.mine(PLANNED_FOR)))),
        "peers.take-up.done");
  }

  /** Null where nothing is typed, which is refused with whatever else is missing. */
  private static PartialDate day(String typed) {
    return typed.isBlank() ? null : TypedDate.read(PLANNED_FOR, typed);
  }

  /** Whether this person may take it up. */
  public boolean isTaking() {
    return prototype.isFree()
        && me.can(Permission.SPREAD_EDIT.name())
        && me.can(Permission.PROTOTYPE_EDIT.name());
  }

  public ForeignRow getPrototype() {
    return prototype;
  }

  public String getLicence() {
    return words.licence(prototype);
  }

  @Override
  protected String thing() {
    return TYPE + "/" + id;
  }

  @Override
  protected String address() {
    return SpreadFeature.ELSEWHERE + "/" + id;
  }
}
