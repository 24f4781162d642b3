package fr.essaim.core.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.protection.LegalRetention;
import fr.essaim.core.protection.RetainedByLaw;
import fr.essaim.core.protection.internal.Purge;
import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.StaleEdit;
import fr.essaim.core.steering.internal.ProofsByLaw;
import fr.essaim.core.testing.Session;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The money and the staff of an operation. */
class OperationMoneyIT extends MoneyScene {

  @Test
  void anExpenseGoesFromItsOrderToWhatIsPaidForIt() {
    String staff = paid("Salaire", "STAFF", "1000");
    String tablets = paid("Tablettes", "INVESTMENT", "500");
    manager.transaction(() -> plans(manager).countOverheads(OPERATION, "15"));
    String request = prepare("INTERIM");

    manager.transaction(() -> requests(manager).putAll(request));
    declare(request);
    decide(request, tablets, 20000L, "Une seule");
    check(request);
    long seen = seen(request);
    manager.transaction(() -> requests(manager).pay(request, seen, DAY, null));

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
                    proofs(manager)
                        .read(ProvenThing.EXPENSE, staff, view.lines().get(0).proofs().get(0).id())
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
    declare(request);
    decide(request, tablets, 20000L, "Une seule");
    check(request);
    long seen = seen(request);
    manager.transaction(() -> requests(manager).pay(request, seen, DAY, null));

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
    assertThat(board.plan().declared()).isEqualTo(counted(Measure.MONEY_DECLARED, ""));
    assertThat(board.plan().retained()).isEqualTo(counted(Measure.MONEY_RETAINED, ""));
    assertThat(board.plan().setAside()).isEqualTo(30_000);
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
  void aRequestThatIsGivenUpLetsItsExpensesFree() {
    String paid = paid("Livres", "SERVICES", "100");
    String request = prepare("INTERIM");
    manager.transaction(() -> requests(manager).put(request, paid, 4000L));
    manager.transaction(() -> requests(manager).take(request, paid));
    manager.transaction(() -> requests(manager).put(request, paid, null));

    long seen = seen(request);
    manager.transaction(() -> requests(manager).delete(request, seen));

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
    assertThat(
            manager.inTransaction(
                () -> proofs(manager).read(ProvenThing.EXPENSE, paid, proof).name()))
        .isEqualTo("facture.txt");

    Session funder = as("Inès", Role.FUNDER, "phare");
    assertThat(funder.inTransaction(() -> expenses(funder).open(paid)).mayReadProofs()).isFalse();
    assertThatThrownBy(
            () -> funder.inTransaction(() -> proofs(funder).read(ProvenThing.EXPENSE, paid, proof)))
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
            MoneyAlert.Kind.CEILING,
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

  @Test
  void whatAFundSetAsideComesBackToItOnceCorrected() {
    String books = paid("Livres", "SERVICES", "100");
    String first = prepare("INTERIM");
    manager.transaction(() -> requests(manager).put(first, books, null));
    declare(first);
    decide(first, books, 6000L, "Une facture manque");
    check(first);

    String second = prepare("INTERIM");
    assertThat(manager.inTransaction(() -> requests(manager).open(second)).candidates())
        .extracting(PaymentRequestView.Candidate::undeclared)
        .containsExactly(4000L);
    refusedCall("expense.above", () -> requests(manager).put(second, books, 4001L));
    keep(ProvenThing.EXPENSE, books, "facture-retrouvee.txt");
    manager.transaction(() -> requests(manager).put(second, books, null));
    refusedCall("expense.twice", () -> requests(manager).put(second, books, 1L));
    declare(second);
    check(second);

    assertThat(expense(books).undeclared()).isZero();
    assertThat(expense(books).shares())
        .extracting(ExpenseView.Share::asked, ExpenseView.Share::amount)
        .containsExactly(tuple(10000L, 6000L), tuple(4000L, 4000L));
    assertThat(manager.inTransaction(() -> requests(manager).open(first)).lines().get(0).reason())
        .isEqualTo("Une facture manque");
    FunderMoney fund = manager.inTransaction(() -> plans(manager).open(OPERATION)).funders().get(0);
    assertThat(fund.due()).isEqualTo(6000);
  }

  @Test
  void whatIsDeclaredAgainCountsOnceWhereverItIsTold() {
    String staff = paid("Salaire", "STAFF", "1000.33");
    paid("Livres", "SERVICES", "100");
    manager.transaction(() -> plans(manager).countOverheads(OPERATION, "15"));
    String first = prepare("INTERIM");
    manager.transaction(() -> requests(manager).putAll(first));
    declare(first);
    toldOf(125_038, 0, 0);
    decide(first, staff, 60000L, "Deux mois manquent");
    check(first);
    toldOf(79_000, 79_000, 46_038);

    String second = prepare("INTERIM");
    manager.transaction(() -> requests(manager).putAll(second));
    toldOf(79_000, 79_000, 46_038);
    declare(second);
    toldOf(125_038, 79_000, 0);
    assertThat(manager.inTransaction(() -> requests(manager).open(second)).lines())
        .extracting(PaymentRequestView.Line::isAgain)
        .containsExactly(true);
    decide(second, staff, 0L, "Ils manquent encore");
    check(second);
    toldOf(79_000, 79_000, 46_038);
  }

  /** That the plan, the board, the overview and what is counted all say so. */
  private void toldOf(long declared, long retained, long setAside) {
    BoardService boards = manager.get(BoardService.class);
    FundingPlanView plan = manager.inTransaction(() -> plans(manager).open(OPERATION));
    assertThat(List.of(plan.declared(), plan.retained(), plan.setAside()))
        .containsExactly(declared, retained, setAside);
    assertThat(manager.inTransaction(() -> boards.operation(OPERATION)).plan().declared())
        .isEqualTo(declared);
    assertThat(manager.inTransaction(boards::overview).total().declared()).isEqualTo(declared);
    assertThat(counted(Measure.MONEY_DECLARED, "")).isEqualTo(declared);
    assertThat(counted(Measure.MONEY_RETAINED, "")).isEqualTo(retained);
  }

  @Test
  void anAdvanceIsReceivedAndNotDeclaredAndSaysWhenItIsMadeUpFor() {
    String books = paid("Livres", "SERVICES", "100");
    String advance =
        manager.inTransaction(
            () ->
                requests(manager).prepare(OPERATION, "phare", PaymentRequestKind.ADVANCE, 10000L));
    declare(advance);
    check(advance);
    long seen = seen(advance);
    manager.transaction(() -> requests(manager).pay(advance, seen, DAY, null));
    String request = prepare("INTERIM");
    manager.transaction(() -> requests(manager).put(request, books, null));
    assertThat(manager.inTransaction(() -> requests(manager).open(request)).toDeduct())
        .isEqualTo(10000);
    declare(request);
    check(request);

    PaymentRequestView view = manager.inTransaction(() -> requests(manager).open(request));
    assertThat(view.due()).isZero();
    assertThat(view.deducted()).isEqualTo(6000);
    assertThat(view.toDeduct()).isEqualTo(4000);
    assertThat(view.advances())
        .extracting(
            PaymentRequestView.Advance::key,
            PaymentRequestView.Advance::on,
            PaymentRequestView.Advance::amount)
        .containsExactly(tuple(advance, DAY, 10000L), tuple(request, DAY, -6000L));
    toldOf(10000, 10000, 0);
    assertThat(manager.inTransaction(() -> plans(manager).open(OPERATION)).received())
        .isEqualTo(10000);
    List<PaymentRequestRow> rows =
        manager.inTransaction(() -> requests(manager).list(ListQuery.all())).rows();
    OperationBoard board =
        manager.inTransaction(() -> manager.get(BoardService.class).operation(OPERATION));
    assertThat(rows)
        .filteredOn(each -> each.key().equals(advance))
        .extracting(PaymentRequestRow::declared, PaymentRequestRow::advance)
        .containsExactly(tuple(null, 10000L));
    assertThat(board.requests())
        .filteredOn(each -> each.key().equals(advance))
        .extracting(OperationBoard.Request::declared, OperationBoard.Request::advance)
        .containsExactly(tuple(null, 10000L));
  }

  @Test
  void overheadsAtAFlatRateAreBoundAsExpensesAre() {
    manager.transaction(() -> plans(manager).countOverheads(OPERATION, "15"));
    plan("CEILING", "150", "category", "OVERHEADS");
    plan("CATEGORY", "100", "category", "OVERHEADS");
    paid("Salaire", "STAFF", "900");

    assertThat(alerts())
        .extracting(MoneyAlert::kind, MoneyAlert::category, MoneyAlert::amount)
        .contains(tuple(MoneyAlert.Kind.CATEGORY, ExpenseCategory.OVERHEADS, -3500L));
    FundingPlanView plan = manager.inTransaction(() -> plans(manager).open(OPERATION));
    assertThat(alerts())
        .filteredOn(each -> each.kind() == MoneyAlert.Kind.END)
        .extracting(MoneyAlert::amount)
        .containsExactly(plan.toJustify());
    refused(
        "steering.expense.over-ceiling",
        () -> commit(OPERATION, "Autre", "STAFF", "100.10", "2026-02-01", ""));
  }

  @Test
  void whatIsSetAsideWholeIsCorrectedAndKeepsItsTrace() {
    String books = paid("Livres", "SERVICES", "100");
    String first = prepare("INTERIM");
    manager.transaction(() -> requests(manager).put(first, books, null));
    declare(first);
    decide(first, books, 0L, "Hors sujet");
    check(first);

    assertThat(expense(books).state()).isEqualTo(ExpenseState.PAID);
    long seen = expense(books).version();
    manager.transaction(
        () ->
            expenses(manager)
                .describe(
                    books,
                    seen,
                    details("Livres des ateliers", "SERVICES", "90", "2026-02-01", "L")));
    refusedCall("expense.declared", () -> expenses(manager).delete(books));
    String second = prepare("INTERIM");
    manager.transaction(() -> requests(manager).put(second, books, null));

    assertThat(expense(books).shares())
        .extracting(ExpenseView.Share::setAside)
        .containsExactly(10000L, 0L);
  }

  @Test
  void twoPeopleAtOneRequestLoseNothing() {
    String books = paid("Livres", "SERVICES", "100");
    String paper = paid("Papier", "SERVICES", "50");
    String request = prepare("INTERIM");
    manager.transaction(() -> requests(manager).put(request, books, null));
    long seen = seen(request);
    manager.transaction(() -> requests(manager).put(request, paper, null));
    assertThatThrownBy(
            () -> manager.transaction(() -> requests(manager).declare(request, seen, DAY)))
        .isInstanceOf(StaleEdit.class);
    declare(request);

    long declared = seen(request);
    decide(request, books, 5000L, "La moitié");
    manager.transaction(
        () -> requests(manager).decide(request, paper, declared, 1000L, "Un cinquième"));
    assertThatThrownBy(
            () ->
                manager.transaction(
                    () -> requests(manager).decide(request, books, declared, 7000L, "Presque")))
        .isInstanceOfSatisfying(
            ConflictingEdit.class,
            conflict ->
                assertThat(conflict.theirs())
                    .containsEntry("retained", "50")
                    .containsEntry("reason", "La moitié"));
    assertThat(prepare("INTERIM")).isEqualTo(prepare("INTERIM"));
  }

  @Test
  void theControlFileHasTheAgreementAndTheLettersBehindWhatStaffCost() {
    String staff = paid("Salaire", "STAFF", "1000");
    String agreement = OPERATION + "-phare";
    String position = position("Animation", "moulin");
    String elsewhere = position("Diffusion", "federation");
    keep(ProvenThing.AGREEMENT, agreement, "convention.txt");
    String letter = keep(ProvenThing.STAFF_POSITION, position, "lettre.txt");
    keep(ProvenThing.STAFF_POSITION, elsewhere, "autre.txt");
    String request = prepare("INTERIM");
    manager.transaction(() -> requests(manager).put(request, staff, null));

    ControlledRequest file = manager.inTransaction(() -> requests(manager).toControl(request));

    assertThat(file.others())
        .extracting(ControlledRequest.Attached::kind, ControlledRequest.Attached::label)
        .containsExactly(
            tuple(ProvenThing.AGREEMENT, "X"), tuple(ProvenThing.STAFF_POSITION, "Animation"));
    assertThat(manager.inTransaction(() -> proofs(manager).room(ProvenThing.AGREEMENT, agreement)))
        .extracting(FileRoom::used)
        .isEqualTo(3L * "Payé".getBytes(StandardCharsets.UTF_8).length);
    manager.transaction(
        () ->
            proofs(manager).remove(ProvenThing.STAFF_POSITION, position, UUID.fromString(letter)));
    assertThat(
            manager.inTransaction(() -> manager.get(StaffingService.class).open(position)).files())
        .isEmpty();
    Session funder = as("Inès", Role.FUNDER, "phare");
    AgreementService agreements = funder.get(AgreementService.class);
    AgreementView view = funder.inTransaction(() -> agreements.open(agreement));
    assertThat(view.mayReadProofs()).isFalse();
    assertThatThrownBy(
            () ->
                funder.inTransaction(
                    () ->
                        proofs(funder)
                            .read(ProvenThing.AGREEMENT, agreement, view.files().get(0).id())))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void agreementsAndRequestsAreLists() {
    String books = paid("Livres", "STAFF", "100");
    manager.transaction(() -> plans(manager).countOverheads(OPERATION, "15"));
    String request = prepare("INTERIM");
    manager.transaction(() -> requests(manager).put(request, books, null));
    step(OPERATION + "-phare", "AMENDMENT", "2026-05-01", "7000");
    step(OPERATION + "-phare", "DOCUMENT", "2026-05-01", "");
    declare(request);
    decide(request, books, 9000L, "Une part");
    check(request);

    List<AgreementRow> agreements = new ArrayList<>();
    List<PaymentRequestRow> asked = new ArrayList<>();
    manager.transaction(
        () -> {
          manager
              .get(AgreementService.class)
              .export(
                  ListQuery.all().with(FundingFilters.PAYMENT, PaymentMode.ON_REQUEST),
                  agreements::add);
          requests(manager).export(ListQuery.all(), asked::add);
        });

    assertThat(agreements)
        .extracting(AgreementRow::granted, AgreementRow::late, AgreementRow::received)
        .containsExactly(tuple(700_000L, 1, 0L));
    PaymentRequestView view = manager.inTransaction(() -> requests(manager).open(request));
    assertThat(asked)
        .extracting(
            PaymentRequestRow::declared, PaymentRequestRow::retained, PaymentRequestRow::due)
        .containsExactly(tuple(view.declared(), view.retained(), view.due()));
    Session stranger = as("Sam", Role.MANAGER, "phare");
    assertThat(stranger.inTransaction(() -> requests(stranger).list(ListQuery.all())).total())
        .isZero();
  }

  @Test
  void proofsAreKeptAsLongAsTheLawAsksAndNotADayMore() {
    String paid = paid("Salaire de marc.durand@example.org", "STAFF", "1000");
    keep(ProvenThing.AGREEMENT, OPERATION + "-phare", "convention.txt");
    Session system = network.system();
    assertThat(retention().until()).isNull();
    system.transaction(
        () -> system.get(OperationService.class).close(OPERATION, new PartialDate("2026-06")));
    assertThat(retention().until())
        .isEqualTo(LocalDate.of(2026, 12, 31).plusDays(retention().days()));
    assertThat(retention().days()).isEqualTo(3653);

    UUID marc = network.person("Marc Durand", Role.STAFF, "moulin");
    List<RetainedByLaw.Retained> kept =
        system.inTransaction(() -> system.get(ProofsByLaw.class).about(marc));
    assertThat(kept)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.retention()).isEqualTo(LegalRetention.ACCOUNTING);
              assertThat(one.until()).isEqualTo(retention().until());
              assertThat(one.content()).contains("marc.durand@example.org");
            });

    system.get(Purge.class).run();
    assertThat(expense(paid).proofs()).hasSize(1);
    run("update steering.proof set closed_year = '2016-11-01'");
    system.get(Purge.class).run();
    assertThat(expense(paid).proofs()).isEmpty();
    assertThat(
            system
                .entityManager()
                .createNativeQuery("select count(*) from prototypes.stored_file")
                .getSingleResult())
        .isEqualTo(0L);
    system.transaction(() -> system.get(OperationService.class).reopen(OPERATION));
    assertThat(retention().until()).isNull();
  }

  @Test
  void whatGoesOverAPlannedCategoryIsSavedAndSaid() {
    plan("CATEGORY", "100", "category", "SERVICES");
    commit(OPERATION, "Papier", "SERVICES", "130", "2026-02-01", "");

    FundingPlanView plan = manager.inTransaction(() -> plans(manager).open(OPERATION));

    assertThat(plan.over(ExpenseCategory.SERVICES))
        .extracting(CategoryMoney::overPlanned)
        .containsExactly(3000L);
    assertThat(plan.over(ExpenseCategory.STAFF)).isEmpty();
  }

  private ProofRetention retention() {
    return manager.inTransaction(() -> proofs(manager).retention(OPERATION));
  }

  private void run(String sql) {
    Session system = network.system();
    system.transaction(() -> system.entityManager().createNativeQuery(sql).executeUpdate());
  }

  private String position(String label, String employer) {
    return manager.inTransaction(
        () ->
            manager
                .get(StaffingService.class)
                .add(
                    OPERATION,
                    PositionDetails.of(
                        Map.of(
                            "label", label,
                            "employer", employer,
                            "people", "1",
                            "share", "50",
                            "proof", "MISSION_LETTER",
                            "source", "Dossier"))));
  }

  private List<MoneyAlert> alerts() {
    return manager.inTransaction(() -> manager.get(MoneyAlertService.class).all());
  }
}
