package fr.essaim.web.administration;

import fr.essaim.core.administration.FirstStep;
import fr.essaim.core.administration.FirstSteps;
import fr.essaim.core.administration.FirstStepsService;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The way from an empty instance to a federation with two centres, step by step. */
@Named
@ViewScoped
public class FirstStepsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String PATH = "/intranet/administration/premiers-pas";

  @Inject private FirstStepsService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient FirstSteps steps;

  public void load() {
    steps = service.list();
  }

  public void declare(FirstStep step) {
    service.declare(step, true);
    redirect.to(PATH, text.of("administration.steps.declared", step));
  }

  public void undo(FirstStep step) {
    service.declare(step, false);
    redirect.to(PATH);
  }

  public void dismiss() {
    service.dismiss(true);
    redirect.to("/intranet", text.get("administration.steps.dismissed"));
  }

  public void takeOut() {
    service.dismiss(false);
    redirect.to(PATH);
  }

  public FirstSteps getSteps() {
    if (steps == null) {
      load();
    }
    return steps;
  }

  /** What to do and what to type. */
  public String help(FirstStep step) {
    return text.get("administration.steps.help." + step);
  }

  /** The page that does it; null where that is a command. */
  public String address(FirstStep step) {
    return switch (step) {
      case PASSWORD -> "/intranet/compte/securite";
      case ADDRESS -> "/intranet/compte";
      case FEDERATION -> "/intranet/organisations/" + getSteps().federationKey() + "/modifier";
      case FIRST_CENTRE, SECOND_CENTRE -> "/intranet/organisations/nouvelle";
      case MANAGERS -> "/intranet/administration/comptes/inviter";
      case MAIL -> "/intranet/administration/courrier";
      case BASE_URI -> "/intranet/administration/parametres#where-it-runs";
      case PUBLISHER -> "/mentions-legales";
      case PROTOTYPE -> "/intranet/prototypes/nouveau";
      case BACKUP -> null;
    };
  }
}
