package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.steering.NetworkGoalService;
import fr.essaim.core.steering.NetworkGoalView;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.ObjectiveUnit;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The form of what a federation sets out to reach with its network. */
@Named
@ViewScoped
public class EditGoalPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/intranet/buts";

  /** Where goals are shown beside what operations promised. */
  private static final String SHOWN = "/intranet/essaimage";

  @Inject private NetworkGoalService service;
  @Inject private Me me;
  @Inject private Redirect redirect;

  private transient NetworkGoalView goal;

  public void load() {
    String federation = redirect.variable("key");
    me.require(Permission.OPERATION_COMPOSE, federation);
    goal = service.open(federation);
    begin(
        goal.details() == null ? Map.of() : TypedPeriod.shown(goal.details().fields()),
        goal.version());
  }

  public void save() {
    save(
        typed -> {
          Map<String, String> said = TypedPeriod.read(typed.all());
          said.put("unit", ObjectiveUnit.CENTRE.name());
          service.state(goal.federation().key(), typed.version(), ObjectiveDetails.of(said));
          return SHOWN;
        },
        "steering.goal.saved");
  }

  public NetworkGoalView getGoal() {
    return goal;
  }

  @Override
  protected String thing() {
    return "network-goal/" + goal.federation().key();
  }

  @Override
  protected String address() {
    return PATH + "/" + goal.federation().key();
  }
}
