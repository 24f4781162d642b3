package fr.essaim.web.protection;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.protection.BreachDetails;
import fr.essaim.core.protection.BreachService;
import fr.essaim.core.protection.BreachView;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Map;

/** One breach: recorded at once, completed as more becomes known. */
@Named
@ViewScoped
public class BreachPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "nouvelle";

  @Inject private BreachService service;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Clock clock;

  private String key;
  private transient BreachView breach;

  public void load() {
    me.require(Permission.INSTANCE_ADMINISTER, null);
    key = redirect.variable("key");
    breach = service.open(BreachHistory.id(key));
    begin(breach.details().fields(), breach.version());
  }

  /** Opens the form of a breach to record. */
  public void loadNew() {
    me.require(Permission.INSTANCE_ADMINISTER, null);
    key = NEW;
    begin(Map.of("known", BreachDetails.local(clock.instant())), 0);
  }

  public void save() {
    save(
        typed -> {
          BreachDetails details = BreachDetails.of(typed.all());
          if (key.equals(NEW)) {
            service.record(details);
          } else {
            service.amend(BreachHistory.id(key), typed.version(), details);
          }
          return BreachTable.PATH;
        },
        "protection.breach.saved");
  }

  /** The breach as it is kept; null for a new one. */
  public BreachView getBreach() {
    return breach;
  }

  @Override
  protected String thing() {
    return "breach/" + key;
  }

  @Override
  protected String address() {
    return BreachTable.PATH + "/" + key;
  }
}
