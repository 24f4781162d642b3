package fr.essaim.web.protection;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.protection.BreachDesk;
import fr.essaim.core.protection.BreachView;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.identity.Me;
import fr.essaim.web.intranet.Way;
import fr.essaim.web.shell.Text;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.UUID;

/** One breach: recorded at once, completed as more becomes known. */
@Named
@ViewScoped
public class BreachPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "nouvelle";

  @Inject private BreachDesk desk;
  @Inject private Me me;
  @Inject private Way way;
  @Inject private Text text;
  @Inject private Clock clock;

  private UUID id;
  private long version;
  private BreachForm form;
  private transient BreachView breach;

  public void load() {
    me.require(Permission.INSTANCE_ADMINISTER, null);
    if (!way.variable("id").equals(NEW)) {
      id = idOf(way.variable("id"));
      breach = desk.open(id);
    }
    if (!FacesContext.getCurrentInstance().isPostback()) {
      form = breach == null ? BreachForm.at(clock.instant()) : BreachForm.of(breach.details());
      version = breach == null ? 0 : breach.version();
    }
  }

  public void save() {
    if (id == null) {
      desk.record(form.details());
    } else {
      desk.amend(id, version, form.details());
    }
    way.to(BreachListPage.PATH, text.get("protection.breach.saved"));
  }

  /** The breach as it is kept; null for a new one. */
  public BreachView getBreach() {
    return breach;
  }

  public BreachForm getForm() {
    return form;
  }

  private static UUID idOf(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException notOne) {
      throw new UnknownThing("breach", typed);
    }
  }
}
