package fr.essaim.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.steering.AgreementDetails;
import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.AgreementStepDetails;
import fr.essaim.core.steering.CategoryMoney;
import fr.essaim.core.steering.ControlledRequest;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.ExpenseDetails;
import fr.essaim.core.steering.ExpenseService;
import fr.essaim.core.steering.FunderMoney;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.FundingPlanView;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.OperationView;
import fr.essaim.core.steering.PaymentRequestKind;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.core.steering.PaymentRequestView;
import fr.essaim.core.steering.PlanLineKind;
import fr.essaim.core.steering.ProofService;
import fr.essaim.core.steering.ProvenThing;
import fr.essaim.core.steering.StaffingService;
import fr.essaim.core.steering.StaffingView;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operation of the founding document, from its files to the last euro of its fund. */
class SteeringStoryIT {

  private static final String OPERATION = "centres-sociaux-connectes-phase-2";
  private static final List<String> SUBSIDIES =
      List.of("etat", "departement-nord", "mel", "caf-nord");
  private static final int MONTHS = 24;
  private static final YearMonth FIRST = YearMonth.of(2018, 1);

  private final Database database = Database.emptied();
  private Session session;

  @BeforeEach
  void loadTheFoundingDocument() {
    session = Imports.prepared(database.session());
    session.get(FirstData.class).load(FirstData.Choice.PROGRAMME, Imports.folder("programme"), "");
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void theFilesOfTheBriefSayWhatTheySay() {
    FundingPlanView plan = plan();
    assertThat(plan.total()).isEqualTo(99_999_900);
    FunderMoney feder = plan.funders().get(0);
    assertThat(feder.funder().key()).isEqualTo("feder");
    assertThat(feder.line().details().amount()).isEqualTo(64_999_900);
    assertThat(feder.rate().percent()).isEqualByComparingTo("65");
    assertThat(plan.funders()).extracting(each -> each.funder().key()).containsAll(SUBSIDIES);
    assertThat(investment(plan).ceiling()).isEqualTo(8_082_000);
    assertThat(plan.of(PlanLineKind.ELSEWHERE))
        .extracting(line -> line.details().amount())
        .contains(35_000_000L, 21_000_000L, 99_999_800L, 67_999_900L);
    StaffingView staff =
        session.inTransaction(() -> session.get(StaffingService.class).of(OPERATION));
    assertThat(staff.planned()).isEqualByComparingTo("6.5");
    OperationView operation = operation();
    assertThat(operation.objectives())
        .extracting(each -> each.details().target())
        .anySatisfy(target -> assertThat(target).isEqualByComparingTo("6.5"));
  }

  @Test
  void twoYearsAreSpentProvedDeclaredAndPaid() {
    session.transaction(
        () -> session.get(FundingPlanService.class).countOverheads(OPERATION, "15"));
    agree("feder", "649999", "ON_REQUEST");
    pay(ask(PaymentRequestKind.ADVANCE, 6_500_000L, LocalDate.of(2018, 3, 1)));
    for (int half = 0; half < 4; half++) {
      for (int month = 6 * half; month < 6 * half + 6; month++) {
        spend(month);
      }
      LocalDate on = FIRST.plusMonths(6L * half + 6).atDay(15);
      boolean last = half == 3;
      String request = ask(last ? PaymentRequestKind.FINAL : PaymentRequestKind.INTERIM, null, on);
      if (half == 1) {
        setAside(request, "INV-6", "Le bordereau de livraison manque");
      }
      pay(request);
    }
    subsidies();

    FundingPlanView plan = plan();
    assertThat(session.inTransaction(() -> expenses().list(ListQuery.all())).total())
        .isEqualTo(180);
    assertThat(plan.paid()).isEqualTo(99_999_900);
    assertThat(plan.toJustify()).isZero();
    assertThat(plan.received()).isEqualTo(99_999_900);
    FunderMoney feder = plan.funders().get(0);
    assertThat(feder.retained()).isEqualTo(99_999_900);
    assertThat(feder.due()).isEqualTo(64_999_900);
    assertThat(feder.received()).isEqualTo(64_999_900);
    ControlledRequest last = session.inTransaction(() -> requests().toControl(OPERATION + "-p5"));
    assertThat(last.request().lines())
        .hasSize(45)
        .allSatisfy(line -> assertThat(line.proofs()).hasSize(1));
    assertThatThrownBy(() -> paid("INVESTMENT", "INV-13", FIRST.plusMonths(23), "0.01"))
        .hasMessageContaining("steering.expense.over-ceiling");
    assertThatThrownBy(() -> ask(PaymentRequestKind.INTERIM, null, LocalDate.of(2020, 2, 1)))
        .hasMessageContaining("steering.request.after-final");
    eachFunderReadsIt();
  }

  /** Staff by position, a service a month, material every other month. */
  private void spend(int month) {
    YearMonth of = FIRST.plusMonths(month);
    for (int position = 1; position <= 6; position++) {
      paid("STAFF", "PAIE-" + of + "-" + position, of, "4500");
    }
    paid("SERVICES", "SERV-" + month, of, month == MONTHS - 1 ? "7252" : "7249");
    if (month % 2 == 0) {
      paid("INVESTMENT", "INV-" + (month / 2 + 1), of, "6735");
    }
  }

  private void paid(String category, String document, YearMonth month, String amount) {
    List<String> centres = operation().details().centreKeys().stream().sorted().toList();
    ExpenseDetails details =
        ExpenseDetails.of(
            Map.of(
                "label", document,
                "category", category,
                "beneficiary", centres.get(Math.floorMod(document.hashCode(), centres.size())),
                "supplier", "",
                "document", document,
                "spentOn", month.atEndOfMonth().toString(),
                "amount", amount));
    String key = session.inTransaction(() -> expenses().commit(OPERATION, details));
    session.transaction(() -> expenses().advance(key, month.atEndOfMonth()));
    Upload proof =
        new Upload(document + ".txt", "text/plain", document.getBytes(StandardCharsets.UTF_8));
    session.transaction(
        () ->
            session
                .get(ProofService.class)
                .keep(ProvenThing.EXPENSE, key, session.get(FileUploads.class).check(proof)));
    session.transaction(() -> expenses().advance(key, month.atEndOfMonth()));
  }

  /** Declares all that is paid, and what was set aside before. */
  private String ask(PaymentRequestKind kind, Long advance, LocalDate on) {
    String key = session.inTransaction(() -> requests().prepare(OPERATION, "feder", kind, advance));
    if (kind != PaymentRequestKind.ADVANCE) {
      session.transaction(() -> requests().putAll(key));
    }
    session.transaction(() -> requests().declare(key, seen(key).version(), on));
    return key;
  }

  private void setAside(String request, String document, String reason) {
    PaymentRequestView view = session.inTransaction(() -> seen(request));
    String expense =
        view.lines().stream()
            .filter(line -> line.expense().document().equals(document))
            .map(PaymentRequestView.Line::expenseKey)
            .findFirst()
            .orElseThrow();
    session.transaction(
        () -> requests().decide(request, expense, view.version(), 500_000L, reason));
  }

  private void pay(String request) {
    session.transaction(() -> requests().retainRest(request));
    LocalDate on = session.inTransaction(() -> seen(request)).declaredOn().plusMonths(2);
    session.transaction(() -> requests().check(request, seen(request).version(), on));
    session.transaction(() -> requests().pay(request, seen(request).version(), on, null));
  }

  private void subsidies() {
    for (FunderMoney funder : plan().funders()) {
      if (SUBSIDIES.contains(funder.funder().key())) {
        String granted = String.valueOf(funder.line().details().amount() / 100);
        String key = agree(funder.funder().key(), granted, "SUBSIDY");
        AgreementStepDetails whole =
            AgreementStepDetails.of(
                Map.of(
                    "kind", "INSTALMENT",
                    "label", "Versement",
                    "dueOn", "2018-06-30",
                    "amount", granted,
                    "doneOn", "2018-07-10"));
        session.transaction(() -> session.get(AgreementService.class).put(key, null, 0, whole));
      }
    }
  }

  private String agree(String funder, String granted, String payment) {
    return session.inTransaction(
        () ->
            session
                .get(AgreementService.class)
                .conclude(
                    OPERATION,
                    AgreementDetails.of(
                        Map.of(
                            "funder", funder,
                            "reference", "NP",
                            "granted", granted,
                            "payment", payment))));
  }

  private void eachFunderReadsIt() {
    for (FunderMoney funder : plan().funders()) {
      String email = funder.funder().key() + "@example.org";
      session.transaction(
          () ->
              session
                  .get(AccountService.class)
                  .open(email, "Lecture", new Grant(Role.FUNDER, funder.funder().key())));
      String account =
          session
              .entityManager()
              .createNativeQuery("select cast(id as text) from identity.account where email = ?1")
              .setParameter(1, email)
              .getSingleResult()
              .toString();
      try (Session reader = Imports.prepared(database.sessionOf(account))) {
        FundingPlanView read =
            reader.inTransaction(() -> reader.get(FundingPlanService.class).open(OPERATION));
        assertThat(read.received()).isEqualTo(99_999_900);
        assertThat(read.mayEdit()).isFalse();
      }
    }
  }

  private static CategoryMoney investment(FundingPlanView plan) {
    return plan.categories().stream()
        .filter(each -> each.category() == ExpenseCategory.INVESTMENT)
        .findFirst()
        .orElseThrow();
  }

  private FundingPlanView plan() {
    return session.inTransaction(() -> session.get(FundingPlanService.class).open(OPERATION));
  }

  private OperationView operation() {
    return session.inTransaction(() -> session.get(OperationService.class).open(OPERATION));
  }

  private PaymentRequestView seen(String request) {
    return requests().open(request);
  }

  private ExpenseService expenses() {
    return session.get(ExpenseService.class);
  }

  private PaymentRequestService requests() {
    return session.get(PaymentRequestService.class);
  }
}
