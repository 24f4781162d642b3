package fr.essaim.web.steering;

import static fr.essaim.web.shell.MenuEntry.Part.SITE;
import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Question.Parameter.choice;
import static fr.essaim.web.shell.Question.Picture.BARS;
import static fr.essaim.web.shell.Question.Picture.NONE;
import static fr.essaim.web.shell.Route.forward;
import static fr.essaim.web.shell.Route.page;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.Module;
import fr.essaim.web.history.HistoryPage;
import fr.essaim.web.shell.Dataset;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Question;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is funded over a period, with whom, and what it promised. */
@ApplicationScoped
public class SteeringFeature implements Feature {

  private static final String DATASET = "indicateurs";

  private static final String OPERATION = OperationTable.PATH + "/{key}";

  private static final String INDICATOR = IndicatorTable.PATH + "/{key}";

  private static final String FIGURE = FiguresPage.PATH + "/{key}";

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
        HistoryPage.route(OPERATION),
        stateful(IndicatorTable.path(IndicatorTable.NEW), "/pages/intranet/indicator-edit.xhtml"),
        stateful(INDICATOR, "/pages/intranet/indicator.xhtml"),
        stateful(INDICATOR + "/modifier", "/pages/intranet/indicator-edit.xhtml"),
        HistoryPage.route(INDICATOR),
        page(FiguresPage.PATH, "/pages/steering/figures.xhtml"),
        page(FIGURE, "/pages/steering/figure.xhtml"),
        forward(FIGURE + "/chiffres.csv", FigureFile.PATH).download());
  }

  @Override
  public List<String> lists() {
    return List.of(OperationTable.PATH, IndicatorTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(WORK, 32, OperationTable.PATH, "steering.nav", Permission.OPERATION_READ)
            .withIcon("board"),
        MenuEntry.of(
                WORK, 33, IndicatorTable.PATH, "steering.figures.nav", Permission.OPERATION_READ)
            .withIcon("chart"),
        MenuEntry.of(SITE, 17, FiguresPage.PATH, "steering.figures.nav", null));
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
            List.of(new ThingType.Form("", GOAL, "steering.draft.goal"))),
        new ThingType(
            "indicator",
            "steering.thing.indicator",
            FIGURE,
            INDICATOR,
            List.of(
                new ThingType.Form(
                    ThingType.Form.NEW,
                    IndicatorTable.path(IndicatorTable.NEW),
                    "steering.draft.indicator.new"),
                new ThingType.Form("", INDICATOR + "/modifier", "steering.draft.indicator"))));
  }

  @Override
  public Optional<Dataset> dataset() {
    return Optional.of(new Dataset(DATASET, "steering.dataset", Set.of("indicator")));
  }

  @Override
  public List<String> examples() {
    return List.of("steering.example.indicators");
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.of("steering.question.un-indicateur", BARS, choice("indicator", "indicators")),
        Question.of("steering.question.objectifs-atteints", NONE),
        Question.of("steering.question.chiffres-proteges", NONE));
  }
}
