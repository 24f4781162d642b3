package fr.essaim.web.steering;

import static fr.essaim.web.shell.MenuEntry.Part.SITE;
import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Question.Parameter.choice;
import static fr.essaim.web.shell.Question.Picture.BARS;
import static fr.essaim.web.shell.Question.Picture.NONE;
import static fr.essaim.web.shell.Route.forward;
import static fr.essaim.web.shell.Route.page;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.Module;
import fr.essaim.core.steering.MoneyAlert;
import fr.essaim.core.steering.MoneyAlertService;
import fr.essaim.web.history.HistoryPage;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Dataset;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Question;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Task;
import fr.essaim.web.shell.ThingType;
import fr.essaim.web.shell.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
  private static final String PLAN = OPERATION + "/financement";
  private static final String NEW_AGREEMENT = OPERATION + "/conventions/" + OperationTable.NEW;
  private static final String NEW_EXPENSE = OPERATION + "/depenses/" + OperationTable.NEW;
  private static final String NEW_POSITION = OPERATION + "/effectifs/" + StaffingPage.NEW;
  private static final String AGREEMENT = FundingAgreementPage.PATH + "/{key}";
  private static final String EXPENSE = ExpenseTable.PATH + "/{key}";
  private static final String REQUEST = PaymentRequestPage.PATH + "/{key}";
  private static final String POSITION = StaffPositionPage.PATH + "/{key}";

  /** Where what asks for care stands on the home page. */
  private static final int WAITING = 28;

  @Inject private Access access;
  @Inject private MoneyAlertService alerts;
  @Inject private MoneyAlerts words;

  /** Whether an address is that of a form of what is not there yet. */
  static boolean isNew(Redirect redirect) {
    String address = redirect.variable(Route.TEMPLATE);
    return address.endsWith("/" + OperationTable.NEW) || address.endsWith("/" + StaffingPage.NEW);
  }

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
        stateful(PLAN, "/pages/intranet/funding.xhtml"),
        stateful(PLAN + "/lignes/{id}", "/pages/intranet/plan-line.xhtml"),
        HistoryPage.route(PLAN),
        reading(Begun.AGREEMENT.address(), OperationChoicePage.VIEW),
        stateful(NEW_AGREEMENT, "/pages/intranet/agreement-edit.xhtml"),
        stateful(AGREEMENT, "/pages/intranet/agreement.xhtml"),
        stateful(AGREEMENT + "/modifier", "/pages/intranet/agreement-edit.xhtml"),
        stateful(AGREEMENT + "/echeances/{id}", "/pages/intranet/agreement-step.xhtml"),
        forward(FundingAgreementPage.PATH + "/fichiers/{key}/{id}", ProofServlet.PATH).download(),
        HistoryPage.route(AGREEMENT),
        reading(Begun.EXPENSE.address(), OperationChoicePage.VIEW),
        stateful(NEW_EXPENSE, "/pages/intranet/expense-edit.xhtml"),
        stateful(EXPENSE, "/pages/intranet/expense.xhtml"),
        stateful(EXPENSE + "/modifier", "/pages/intranet/expense-edit.xhtml"),
        forward(ExpenseTable.PATH + "/preuves/{key}/{id}", ProofServlet.PATH).download(),
        HistoryPage.route(EXPENSE),
        reading(Begun.REQUEST.address(), OperationChoicePage.VIEW),
        stateful(
            OPERATION + "/demandes-de-paiement/" + OperationTable.NEW,
            "/pages/intranet/payment-request-new.xhtml"),
        stateful(REQUEST, "/pages/intranet/payment-request.xhtml"),
        forward(REQUEST + "/controle.zip", ControlFileServlet.PATH).download(),
        HistoryPage.route(REQUEST),
        reading(OPERATION + "/effectifs", "/pages/intranet/staffing.xhtml"),
        stateful(NEW_POSITION, "/pages/intranet/staff-position-edit.xhtml"),
        stateful(POSITION, "/pages/intranet/staff-position.xhtml"),
        stateful(POSITION + "/modifier", "/pages/intranet/staff-position-edit.xhtml"),
        forward(StaffPositionPage.PATH + "/fichiers/{key}/{id}", ProofServlet.PATH).download(),
        HistoryPage.route(POSITION),
        stateful(IndicatorTable.path(IndicatorTable.NEW), "/pages/intranet/indicator-edit.xhtml"),
        stateful(INDICATOR, "/pages/intranet/indicator.xhtml"),
        stateful(INDICATOR + "/modifier", "/pages/intranet/indicator-edit.xhtml"),
        HistoryPage.route(INDICATOR),
        reading(INDICATOR + "/calcul", "/pages/intranet/indicator-asked.xhtml"),
        stateful(OverviewPage.PATH, "/pages/intranet/steering.xhtml"),
        stateful(CentreBoardPage.PATH, "/pages/intranet/centre-board.xhtml"),
        page(FiguresPage.PATH, "/pages/steering/figures.xhtml"),
        page(FIGURE, "/pages/steering/figure.xhtml"),
        forward(FIGURE + "/chiffres.csv", FigureFile.PATH).download(),
        forward("/donnees/subventions.csv", SubsidyServlet.PATH).download());
  }

  @Override
  public List<String> lists() {
    return List.of(
        OperationTable.PATH,
        ExpenseTable.PATH,
        FundingAgreementPage.PATH,
        PaymentRequestPage.PATH,
        IndicatorTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(WORK, 31, OverviewPage.PATH, "steering.board.nav", Permission.OPERATION_READ)
            .withIcon("activity"),
        MenuEntry.of(WORK, 32, OperationTable.PATH, "steering.nav", Permission.OPERATION_READ)
            .withIcon("board")
            .covering(
                FundingAgreementPage.PATH,
                ExpenseTable.PATH,
                PaymentRequestPage.PATH,
                StaffPositionPage.PATH),
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
                    "objective", OPERATION + "/objectifs/{id}", "steering.draft.objective"),
                new ThingType.Form("plan-line", PLAN + "/lignes/{id}", "steering.draft.plan-line"),
                new ThingType.Form("agreement", NEW_AGREEMENT, "steering.draft.agreement"),
                new ThingType.Form("expense", NEW_EXPENSE, "steering.draft.expense"),
                new ThingType.Form("report", OPERATION + "/bilans/nouveau", "reporting.draft.new"),
                new ThingType.Form(
                    "staff-position", NEW_POSITION, "steering.draft.staff-position"))),
        ThingType.inside("funding-plan", "steering.thing.funding-plan", PLAN),
        new ThingType(
            "agreement",
            "steering.thing.agreement",
            null,
            AGREEMENT,
            List.of(
                new ThingType.Form("", AGREEMENT + "/modifier", "steering.draft.agreement"),
                new ThingType.Form(
                    "step", AGREEMENT + "/echeances/{id}", "steering.draft.agreement-step"))),
        new ThingType(
            "expense",
            "steering.thing.expense",
            null,
            EXPENSE,
            List.of(new ThingType.Form("", EXPENSE + "/modifier", "steering.draft.expense"))),
        ThingType.inside("payment-request", "steering.thing.payment-request", REQUEST),
        new ThingType(
            "staff-position",
            "steering.thing.staff-position",
            null,
            POSITION,
            List.of(
                new ThingType.Form("", POSITION + "/modifier", "steering.draft.staff-position"))),
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
  public List<Dataset> datasets() {
    return List.of(
        new Dataset(DATASET, "steering.dataset", Set.of("indicator")),
        new Dataset("financements", "steering.funding.dataset", Set.of("operation")));
  }

  @Override
  public List<String> examples() {
    return List.of("steering.example.indicators");
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.of("steering.question.un-indicateur", BARS, choice("indicator", "indicators")),
        Question.of(
            "steering.question.parts-d-un-chiffre", NONE, choice("indicator", "indicators")),
        Question.of("steering.question.d-une-annee-a-l-autre", NONE),
        Question.of("steering.question.ce-qui-manque", NONE),
        Question.of("steering.question.objectifs-atteints", NONE),
        Question.of("steering.question.chiffres-proteges", NONE),
        Question.of("steering.question.operations", NONE),
        Question.of("steering.question.qui-paie", BARS),
        Question.of("steering.question.subventions", NONE, choice("funder", "funders")),
        Question.of("steering.question.qui-porte", NONE),
        Question.of("steering.question.operations-et-prototypes", BARS).across(Module.SPREAD),
        Question.of("steering.question.ce-qui-a-essaime", NONE).across(Module.SPREAD),
        Question.of(
                "steering.question.qui-finance-quel-prototype", NONE, choice("funder", "funders"))
            .across(Module.SPREAD));
  }

  @Override
  public List<Waiting> waiting() {
    return access.allowsSomewhere(Permission.MONEY_EDIT)
        ? List.of(
            Waiting.of(
                WAITING,
                "clock",
                "steering.waiting.money",
                alerts.all().stream().map(this::task).toList()))
        : List.of();
  }

  private Task task(MoneyAlert alert) {
    MoneyAlerts.Line line = words.line(alert);
    return new Task(
        alert.label() == null ? line.operation() : line.title(),
        alert.label() == null ? line.said() : line.said() + " · " + line.operation(),
        null,
        line.address(),
        "steering.waiting.money.act",
        null);
  }
}
