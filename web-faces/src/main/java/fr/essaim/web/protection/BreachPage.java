package fr.essaim.web.protection;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.protection.BreachService;
import fr.essaim.core.protection.BreachView;
import fr.essaim.core.shared.StaleEdit;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** One breach: recorded at once, completed as more becomes known. */
@Named
@ViewScoped
public class BreachPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "nouvelle";

  @Inject private BreachService service;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;
  @Inject private Clock clock;

  private UUID id;
  private BreachForm form;
  private transient BreachView breach;

  public void load() {
    me.require(Permission.INSTANCE_ADMINISTER, null);
    if (!redirect.variable("id").equals(NEW)) {
      id = idOf(redirect.variable("id"));
      breach = service.open(id);
    }
    if (form == null) {
      form = breach == null ? BreachForm.at(clock.instant()) : BreachForm.of(breach);
    }
  }

  public void save() {
    if (id == null) {
      service.record(form.details());
      leave();
      return;
    }
    try {
      amend();
    } catch (StaleEdit stale) {
      form.meet(service.open(id));
      if (getConflicts().isEmpty()) {
        amend();
      }
    }
  }

  private void amend() {
    service.amend(id, form.getTyped().version(), form.details());
    leave();
  }

  private void leave() {
    redirect.to(BreachListPage.PATH, text.get("protection.breach.saved"));
  }

  /** The fields of which somebody else saved another text meanwhile. */
  public List<String> getConflicts() {
    return form == null ? List.of() : form.getTyped().conflicts();
  }

  public String mine(String field) {
    return form.getTyped().mine(field);
  }

  public String theirs(String field) {
    return form.getTyped().theirs(field);
  }

  public void takeTheirs(String field) {
    form.getTyped().take(field);
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
