package fr.essaim.core.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The money and the staff of an operation that {@code moulin} leads and {@code phare} funds. */
class OperationMoneyIT {

  private static final String OPERATION = "ateliers";
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final Network network = new Network();
  private final List<Session> sessions = new ArrayList<>();
  private Session manager;

  @BeforeEach
  void anOperationOfTheMill() {
    create(OPERATION, "moulin");
    manager = as("Mona", Role.MANAGER, "moulin");
    plan("FUNDER", "6000", "funder", "phare");
    plan("FUNDER", "4000", "funder", "federation");
    plan("CEILING", "2000", "category", "INVESTMENT");
    agree("phare", "ON_REQUEST");
    agree("federation", "SUBSIDY");
  }

  @AfterEach
  void close() {
    sessions.forEach(Session::close);
    network.close();
  }

  @Test
  void anExpenseGoesFromItsOrderToWhatIsPaidForIt() {
    String staff = paid("Salaire", "STAFF", "1000");
    String tablets = paid("Tablettes", "INVESTMENT", "500");
    manager.transaction(() -> plans(manager).countOverheads(OPERATION, "15"));
    String request = prepare("INTERIM");

    manager.transaction(() -> requests(manager).putAll(request));
    manager.transaction(() -> requests(manager).declare(request, DAY));
    manager.transaction(() -> requests(manager).decide(request, tablets, 20000L, "Une seule"));
    manager.transaction(() -> requests(manager).retainRest(request));
    manager.transaction(() -> requests(manager).check(request, DAY));
    manager.transaction(() -> requests(manager).pay(request, DAY, null));

    PaymentRequestView view = manager.inTransaction(() -> requests(manager).open(request));
    assertThat(view.declared()).isEqualTo(165_000);
    assertThat(view.retained()).isEqualTo(135_000);
    assertThat(view.due()).isEqualTo(81_000);
    assertThat(view.state()).isEqualTo(PaymentRequestState.PAID);
    assertThat(view.lines()).extracting(line -> line.proofs().size()).containsExactly(1, 1);
    assertThat(expense(tablets).undeclared()).isEqualTo(30_000);
    assertThat(expense(staff).state()).isEqualTo(ExpenseState.DECLARED);
    FundingPlanView plan = manager.inTransaction(() -> plans(manager).open(OPERATION));
    assertThat(plan.total()).isEqualTo(1_000_000);
    assertThat(plan.paid()).isEqualTo(165_000);
    assertThat(plan.toJustify()).isEqualTo(835_000);
    assertThat(plan.forecast()).isPositive();
    assertThat(plan.funders().get(0).received()).isEqualTo(81_000);
    assertThat(manager.inTransaction(() -> requests(manager).history(request)))
        .extracting(line -> line.change().field())
        .contains("due", "state", "declared." + staff);
    assertThat(
            manager.inTransaction(
                () ->
                    requests(manager)
                        .proof(request, staff, view.lines().get(0).proofs().get(0).id())
                        .name()))
        .isEqualTo("facture.txt");
  }

  @Test
  void moneyIsCountedAsThePlanSaysAndTheBoardToo() {
    paid("Salaire", "STAFF", "1000.33");
    String tablets = paid("Tablettes", "INVESTMENT", "500");
    manager.transaction(() -> plans(manager).countOverheads(OPERATION, "15"));
    String request = prepare("INTERIM");
    manager.transaction(() -> requests(manager).putAll(request));
    manager.transaction(() -> requests(manager).declare(request, DAY));
    manager.transaction(() -> requests(manager).decide(request, tablets, 20000L, "Une seule"));
    manager.transaction(() -> requests(manager).retainRest(request));
    manager.transaction(() -> requests(manager).check(request, DAY));
    manager.transaction(() -> requests(manager).pay(request, DAY, null));

    FundingPlanView plan = manager.inTransaction(() -> plans(manager).open(OPERATION));

    assertThat(counted(Measure.MONEY_PAID, "")).isEqualTo(plan.paid());
    assertThat(counted(Measure.MONEY_GRANTED, "")).isEqualTo(1_200_000);
    assertThat(counted(Measure.MONEY_DECLARED, ""))
        .isEqualTo(plan.funders().stream().mapToLong(FunderMoney::declared).sum());
    assertThat(counted(Measure.MONEY_RETAINED, ""))
        .isEqualTo(plan.funders().stream().mapToLong(FunderMoney::retained).sum());
    assertThat(counted(Measure.MONEY_RECEIVED, "")).isEqualTo(plan.received());
    assertThat(counted(Measure.MONEY_PAID, "2026-02")).isEqualTo(plan.paid());
    assertThat(counted(Measure.MONEY_PAID, "2026-03")).isZero();
    assertThat(counted(Measure.MONEY_DECLARED, "2026-Q2")).isPositive();
    BoardService boards = manager.get(BoardService.class);
    OperationBoard board = manager.inTransaction(() -> boards.operation(OPERATION));
    assertThat(board.declared()).isEqualTo(counted(Measure.MONEY_DECLARED, ""));
    assertThat(board.retained()).isEqualTo(counted(Measure.MONEY_RETAINED, ""));
    assertThat(board.setAside()).isEqualTo(30_000);
    assertThat(board.paid()).containsOnlyKeys(YearMonth.of(2026, 2));
    assertThat(board.elapsed()).isBetween(80, 95);
    OverviewBoard overview = manager.inTransaction(boards::overview);
    assertThat(overview.figures()).isEmpty();
    assertThat(overview.operations())
        .extracting(each -> each.operation().key())
        .containsExactly(OPERATION);
    assertThat(overview.total().paid()).isEqualTo(plan.paid());
    assertThat(overview.total().received()).isEqualTo(plan.received());
    create("autre", "phare");
    Session other = as("Omar", Role.MANAGER, "phare");
    assertThatThrownBy(
            () -> other.transaction(() -> other.get(BoardService.class).centre("moulin")))
        .isInstanceOf(NotAllowed.class);
    CentreBoard centre = manager.inTransaction(() -> boards.centre("moulin"));
    assertThat(centre.figures()).extracting(BoardFigure::measure).contains(Measure.HOURS);
    assertThat(centre.operations()).hasSize(1);
    OverviewBoard all =
        network.system().inTransaction(() -> network.system().get(BoardService.class).overview());
    assertThat(all.operations()).hasSize(2);
    assertThat(all.hours().months()).hasSize(12);
  }

  private long counted(Measure measure, String period) {
    CalendarPeriod asked = new CalendarPeriod(period);
    return manager
        .inTransaction(
            () ->
                manager
                    .get(Measures.class)
                    .count(
                        measure,
                        CountedScope.operation(
                            OPERATION, Set.of("moulin"), asked.from(), asked.to())))
        .orElseThrow()
        .value()
        .movePointRight(2)
        .longValueExact();
  }

  @Test
  void eachRefusalHasItsReason() {
    refused(
        "out-of-period", () -> commit(OPERATION, "Vieux", "SERVICES", "10", "2019-01-01", "F1"));
    refused(
        "over-ceiling", () -> commit(OPERATION, "Cher", "INVESTMENT", "2001", "2026-02-01", ""));
    refusedCall(
        "beneficiary.other",
        () ->
            expenses(manager)
                .commit(
                    OPERATION,
                    ExpenseDetails.of(
                        fields("Ailleurs", "SERVICES", "10", "2026-02-01", "", "phare"))));
    String known = commit(OPERATION, "Papier", "SERVICES", "10", "2026-02-01", "F-7");
    create("autre", "moulin");
    refused("elsewhere", () -> commit("autre", "Papier", "SERVICES", "10", "2026-02-01", "f-7"));
    commit(OPERATION, "Papier, suite", "SERVICES", "5", "2026-02-01", "F-7");
    refusedCall("agreement.twice", () -> agreement("phare", "SUBSIDY"));
    refusedCall(
        "request.subsidy",
        () -> requests(manager).prepare(OPERATION, "federation", PaymentRequestKind.FINAL, null));
    refusedCall(
        "request.unagreed",
        () -> requests(manager).prepare(OPERATION, "moulin", PaymentRequestKind.FINAL, null));
    String request = prepare("INTERIM");
    refusedCall("expense.unpaid", () -> requests(manager).put(request, known, null));
    String paid = paid("Livres", "SERVICES", "100");
    manager.transaction(() -> requests(manager).put(request, paid, null));
    refusedCall("expense.twice", () -> requests(manager).put(request, paid, 1L));
    refusedCall("expense.declared", () -> expenses(manager).delete(paid));
    manager.transaction(() -> plans(manager).countOverheads(OPERATION, "15"));
    refused("overheads.flat", () -> commit(OPERATION, "Loyer", "OVERHEADS", "1", "2026-02-01", ""));
    prepare("FINAL");
    refusedCall(
        "request.after-final",
        () -> requests(manager).prepare(OPERATION, "phare", PaymentRequestKind.FINAL, null));
  }

  @Test
  void aRequestThatIsGivenUpLetsItsExpensesFree() {
    String paid = paid("Livres", "SERVICES", "100");
    String request = prepare("INTERIM");
    manager.transaction(() -> requests(manager).put(request, paid, 4000L));
    manager.transaction(() -> requests(manager).take(request, paid));
    manager.transaction(() -> requests(manager).put(request, paid, null));

    manager.transaction(() -> requests(manager).delete(request));

    assertThat(expense(paid).state()).isEqualTo(ExpenseState.PAID);
    assertThat(expense(paid).shares()).isEmpty();
    manager.transaction(() -> expenses(manager).delete(paid));
  }

  @Test
  void thoseOfTheOperationReadAndItsOwnKeep() {
    String known = commit(OPERATION, "Papier", "SERVICES", "10", "2026-02-01", "F-7");
    Session funder = as("Inès", Role.FUNDER, "phare");
    Session officer = as("Fanny", Role.FEDERATION, "federation");
    Session stranger = as("Sam", Role.MANAGER, "phare");

    for (Session reader : List.of(funder, officer)) {
      assertThat(reader.inTransaction(() -> plans(reader).open(OPERATION)).mayEdit()).isFalse();
      assertThat(reader.inTransaction(() -> expenses(reader).list(ListQuery.all())).total())
          .isEqualTo(1);
      assertThatThrownBy(() -> reader.transaction(() -> expenses(reader).delete(known)))
          .isInstanceOf(NotAllowed.class);
    }
    assertThatThrownBy(() -> stranger.inTransaction(() -> plans(stranger).open(OPERATION)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> stranger.inTransaction(() -> expenses(stranger).open(known)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void whatProvesAnExpenseIsForThoseWhoKeepTheMoney() {
    String paid = paid("Salaire", "STAFF", "1000");
    UUID proof = expense(paid).proofs().get(0).id();
    assertThat(expense(paid).mayReadProofs()).isTrue();
    assertThat(manager.inTransaction(() -> expenses(manager).file(paid, proof).name()))
        .isEqualTo("facture.txt");

    Session funder = as("Inès", Role.FUNDER, "phare");
    assertThat(funder.inTransaction(() -> expenses(funder).open(paid)).mayReadProofs()).isFalse();
    assertThatThrownBy(() -> funder.inTransaction(() -> expenses(funder).file(paid, proof)))
        .isInstanceOf(NotAllowed.class);
    String request = prepare("INTERIM");
    assertThatThrownBy(() -> funder.inTransaction(() -> requests(funder).toControl(request)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void twoPeopleAtOneExpenseLoseNothing() {
    String key = commit(OPERATION, "Papier", "SERVICES", "10", "2026-02-01", "F-7");
    long seen = expense(key).version();
    manager.transaction(
        () ->
            expenses(manager)
                .describe(
                    key, seen, details("Papier blanc", "SERVICES", "10", "2026-02-01", "F-7")));

    assertThatThrownBy(
            () ->
                manager.transaction(
                    () ->
                        expenses(manager)
                            .describe(
                                key,
                                seen,
                                details("Encre", "SERVICES", "10", "2026-02-01", "F-7"))))
        .isInstanceOf(ConflictingEdit.class);
  }

  @Test
  void whatIsDueIsToldUntilTheOperationIsClosed() {
    commit(OPERATION, "Tablettes", "INVESTMENT", "1900", "2026-02-01", "");
    String agreement = OPERATION + "-federation";
    step(agreement, "INSTALMENT", "2026-12-01", "2000");
    step(agreement, "DOCUMENT", "2026-11-01", "");
    step(agreement, "DOCUMENT", "2027-11-01", "");

    assertThat(alerts())
        .extracting(MoneyAlert::kind)
        .containsExactly(
            MoneyAlert.Kind.DOCUMENT,
            MoneyAlert.Kind.INSTALMENT,
            MoneyAlert.Kind.CATEGORY,
            MoneyAlert.Kind.END);
    Session system = network.system();
    system.transaction(() -> system.get(OperationService.class).close(OPERATION, null));

    assertThat(alerts()).isEmpty();
    refused("operation.closed", () -> plan("ELSEWHERE", "1"));
  }

  @Test
  void positionsAddUpAndMonthsAreNoted() {
    StaffingService staffing = manager.get(StaffingService.class);
    String key =
        manager.inTransaction(
            () ->
                staffing.add(
                    OPERATION,
                    PositionDetails.of(
                        Map.of(
                            "label",
                            "Animation",
                            "people",
                            "4",
                            "share",
                            "50",
                            "proof",
                            "TIMESHEET",
                            "source",
                            "Dossier"))));
    manager.transaction(() -> staffing.note(key, YearMonth.of(2026, 3), new BigDecimal("1.5")));
    refusedCall(
        "month.out-of-period",
        () -> staffing.note(key, YearMonth.of(2025, 12), new BigDecimal("1.5")));

    StaffingView view = manager.inTransaction(() -> staffing.of(OPERATION));

    assertThat(view.planned()).isEqualByComparingTo("2");
    assertThat(view.months().get(YearMonth.of(2026, 3))).isEqualByComparingTo("1.5");
    manager.transaction(() -> staffing.delete(key));
    assertThat(manager.inTransaction(() -> staffing.of(OPERATION)).positions()).isEmpty();
  }

  private List<MoneyAlert> alerts() {
    return manager.inTransaction(() -> manager.get(MoneyAlertService.class).all());
  }

  private void refused(String code, Runnable act) {
    assertThatThrownBy(act::run).hasMessageContaining(code);
  }

  private void refusedCall(String code, Runnable call) {
    refused(code, () -> manager.transaction(call));
  }

  private void create(String key, String lead) {
    Session system = network.system();
    system.transaction(
        () ->
            system
                .get(OperationService.class)
                .create(
                    new CreateOperation(
                        key,
                        OperationDetails.of(
                            Map.of(
                                "name",
                                key,
                                "starts",
                                "2026-01-01",
                                "ends",
                                "2026-12-31",
                                "lead",
                                lead,
                                "funders",
                                "phare")))));
  }

  private void plan(String kind, String amount, String... more) {
    Map<String, String> fields = new HashMap<>(Map.of("kind", kind, "amount", amount));
    fields.put("source", "Dossier");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    manager.transaction(() -> plans(manager).put(OPERATION, null, 0, PlanLineDetails.of(fields)));
  }

  private void agree(String funder, String payment) {
    manager.transaction(() -> agreement(funder, payment));
  }

  private void agreement(String funder, String payment) {
    manager
        .get(AgreementService.class)
        .conclude(
            OPERATION,
            AgreementDetails.of(
                Map.of("funder", funder, "reference", "X", "granted", "6000", "payment", payment)));
  }

  private void step(String agreement, String kind, String due, String amount) {
    manager.transaction(
        () ->
            manager
                .get(AgreementService.class)
                .put(
                    agreement,
                    null,
                    0,
                    AgreementStepDetails.of(
                        Map.of("kind", kind, "label", kind, "dueOn", due, "amount", amount))));
  }

  private String paid(String label, String category, String amount) {
    String key = commit(OPERATION, label, category, amount, "2026-02-01", label);
    manager.transaction(() -> expenses(manager).advance(key, LocalDate.of(2026, 2, 2)));
    manager.transaction(
        () ->
            expenses(manager)
                .keepProof(
                    key,
                    network
                        .system()
                        .get(FileUploads.class)
                        .check(
                            new Upload(
                                "facture.txt",
                                "text/plain",
                                "Payé".getBytes(StandardCharsets.UTF_8)))));
    manager.transaction(() -> expenses(manager).advance(key, LocalDate.of(2026, 2, 3)));
    return key;
  }

  private String commit(
      String operation, String label, String category, String amount, String on, String document) {
    return manager.inTransaction(
        () -> expenses(manager).commit(operation, details(label, category, amount, on, document)));
  }

  private static ExpenseDetails details(
      String label, String category, String amount, String on, String document) {
    return ExpenseDetails.of(fields(label, category, amount, on, document, "moulin"));
  }

  private static Map<String, String> fields(
      String label, String category, String amount, String on, String document, String who) {
    return Map.of(
        "label", label,
        "category", category,
        "beneficiary", who,
        "supplier", "Fournisseur",
        "document", document,
        "spentOn", on,
        "amount", amount);
  }

  private String prepare(String kind) {
    return manager.inTransaction(
        () ->
            requests(manager).prepare(OPERATION, "phare", PaymentRequestKind.valueOf(kind), null));
  }

  private ExpenseView expense(String key) {
    return manager.inTransaction(() -> expenses(manager).open(key));
  }

  private Session as(String name, Role role, String organisation) {
    Session session = network.as(network.person(name, role, organisation));
    sessions.add(session);
    return session;
  }

  private static FundingPlanService plans(Session session) {
    return session.get(FundingPlanService.class);
  }

  private static ExpenseService expenses(Session session) {
    return session.get(ExpenseService.class);
  }

  private static PaymentRequestService requests(Session session) {
    return session.get(PaymentRequestService.class);
  }
}
