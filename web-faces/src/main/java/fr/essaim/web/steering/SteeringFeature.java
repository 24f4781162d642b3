package fr.essaim.web.steering;

import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.Module;
import fr.essaim.web.history.HistoryPage;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What is funded over a period, with whom, and what it promised. */
@ApplicationScoped
public class SteeringFeature implements Feature {

  private static final String OPERATION = OperationTable.PATH + "/{key}";

  private static final String GOAL = EditGoalPage.PATH + "/{key}";

  @Override
  public Optional<Module> module() {
    return Optional.of(Module.STEERING);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        stateful(OperationTable.path(OperationTable.NEW), "/pages/intranet/operation-edit.xhtml"),
        stateful(OPERATION, "/pages/intranet/operation.xhtml"),
        stateful(OPERATION + "/modifier", "/pages/intranet/operation-edit.xhtml"),
        stateful(OPERATION + "/objectifs/{id}", "/pages/intranet/objective.xhtml"),
        stateful(GOAL, "/pages/intranet/goal.xhtml"),
        HistoryPage.route(OPERATION));
  }

  @Override
  public List<String> lists() {
    return List.of(OperationTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(WORK, 32, OperationTable.PATH, "steering.nav", Permission.OPERATION_READ)
            .withIcon("board"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType(
            "operation",
            "steering.thing.operation",
            null,
            OPERATION,
            List.of(
                new ThingType.Form(
                    ThingType.Form.NEW,
                    OperationTable.path(OperationTable.NEW),
                    "steering.draft.new"),
                new ThingType.Form("", OPERATION + "/modifier", null),
                new ThingType.Form(
                    "objective", OPERATION + "/objectifs/{id}", "steering.draft.objective"))),
        new ThingType(
            "network-goal",
            "steering.thing.network-goal",
            null,
            GOAL,
            List.of(new ThingType.Form("", GOAL, "steering.draft.goal"))));
  }
}
