package fr.essaim.core.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.identity.AccountRegister;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.notifications.Notification;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.NotificationService;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.AgreementDetails;
import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.CreateOperation;
import fr.essaim.core.steering.ExpenseDetails;
import fr.essaim.core.steering.ExpenseService;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.FundingPlanView;
import fr.essaim.core.steering.Objective;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.OperationView;
import fr.essaim.core.steering.PaymentRequestKind;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.core.steering.PaymentRequestView;
import fr.essaim.core.steering.PlanLineDetails;
import fr.essaim.core.steering.ProofService;
import fr.essaim.core.steering.ProvenThing;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports to the five funders of an operation that {@code moulin} leads. */
class ReportStoryIT {

  private static final String OPERATION = "inventer";

  /** What each pays, in euros, and by which template it is told. */
  private static final Map<String, List<String>> FUNDERS =
      Map.of(
          "feder", List.of("649999", "execution-annuelle", "ON_REQUEST"),
          "etat", List.of("100000", "compte-rendu-financier", "SUBSIDY"),
          "departement", List.of("100000", "compte-rendu-financier", "SUBSIDY"),
          "metropole", List.of("100000", "compte-rendu-financier", "SUBSIDY"),
          "caf", List.of("50000", "bilan-caf", "SUBSIDY"));

  private final Network network = new Network();
  private final List<Session> sessions = new ArrayList<>();
  private Session coordinator;
  private Session officer;
  private Session funder;

  @BeforeEach
  void anOperationWithFiveFunders() {
    Session system = network.system();
    FUNDERS.keySet().forEach(this::fund);
    system.transaction(() -> create("autre", "moulin"));
    system.transaction(() -> create(OPERATION, String.join(",", FUNDERS.keySet())));
    system.transaction(
        () ->
            system
                .get(OperationService.class)
                .promise(
                    OPERATION,
                    ObjectiveDetails.of(
                        Map.of(
                            "labelFr", "Prototypes",
                            "target", "8",
                            "unit", "PROTOTYPE",
                            "starts", "2026",
                            "ends", "2027"))));
    FUNDERS.forEach(
        (key, said) -> {
          system.transaction(() -> plan(key, said.get(0)));
          system.transaction(() -> agree(key, said.get(0), said.get(2)));
        });
    UUID account = network.person("Colin", Role.PARTNER, "phare");
    system.transaction(
        () ->
            system
                .get(AccountRegister.class)
                .give(account, new Grant(Role.OPERATION_COORDINATOR, "phare", OPERATION)));
    coordinator = as(account);
    officer = as(network.person("Fanny", Role.FEDERATION, "federation"));
    funder = as(network.person("Inès", Role.FUNDER, "feder"));
    pay("Salaires", "STAFF", "1000", "2026-03-02");
    pay("Salle", "SERVICES", "200", "2026-04-02");
  }

  @AfterEach
  void close() {
    sessions.forEach(Session::close);
    network.close();
  }

  @Test
  void frozenReportsToFiveFundersStayAsTheyAreWhenTheyAreCorrected() {
    Map<String, String> keys = new HashMap<>();
    Map<String, String> firsts = new HashMap<>();
    for (String each : FUNDERS.keySet()) {
      String key = begin(each, "2026-01-01", "2026-12-31");
      write(key, "Payé : {paye-periode}.");
      assertThat(freeze(key)).isEqualTo(1);
      keep(key, 1, "octets de " + each);
      keys.put(each, key);
      firsts.put(each, stored(key, 1));
    }

    pay("Oubliée", "SERVICES", "50", "2026-05-02");
    for (String key : keys.values()) {
      refused("reporting.frozen", () -> reports(coordinator).write(key, version(key), Map.of()));
      coordinator.transaction(() -> reports(coordinator).correct(key, "Une facture oubliée"));
      assertThat(freeze(key)).isEqualTo(2);
      keep(key, 2, "autres octets");
      keep(key, 1, "octets d'après");
    }

    keys.forEach(
        (each, key) -> {
          assertThat(stored(key, 1)).isEqualTo(firsts.get(each)).isNotEqualTo(stored(key, 2));
          assertThat(file(key, 1)).isEqualTo("octets de " + each);
          assertThat(file(key, 2)).isEqualTo("autres octets");
          ReportVersionView old = read(coordinator, key, 1);
          assertThat(old.latest()).isEqualTo(2);
          assertThat(old.reason()).isEmpty();
          assertThat(read(coordinator, key, 2).reason()).isEqualTo("Une facture oubliée");
        });
    String feder = keys.get("feder");
    assertThat(figure(read(coordinator, feder, 1), "paye-periode")).isEqualTo("1 200 €");
    assertThat(figure(read(coordinator, feder, 2), "paye-periode")).isEqualTo("1 250 €");
    assertThat(figure(read(coordinator, feder, 2), "taux")).isEqualTo("65 %");
    ReportComparisons compared =
        coordinator.inTransaction(() -> frozen(coordinator).compare(feder, 2));
    assertThat(compared.sinceVersion())
        .extracting(ReportChange::line, ReportChange::column, ReportChange::number)
        .contains(
            tuple("", "", false),
            tuple("Dépenses payées sur la période", "", true),
            tuple("Prestations et services", "Payé sur la période", true));
    assertThat(compared.sinceReport()).isNull();
    String subsidy = keys.get("etat");
    assertThat(cell(read(coordinator, subsidy, 1), "tableau-de-synthese-charges", "64", 1))
        .isEqualTo("1 000 €");
    assertThat(cell(read(coordinator, subsidy, 1), "tableau-de-synthese-charges", "60", 1))
        .isEqualTo("30 €");
    assertThat(cell(read(coordinator, subsidy, 1), "tableau-de-synthese-charges", "total", 1))
        .isEqualTo("1 230 €");
    assertThat(cell(read(coordinator, subsidy, 1), "tableau-de-synthese-produits", "74-etat", 0))
        .isEqualTo("100 000 €");
  }

  @Test
  void whatIsDeclaredIsWhatThePlanSaysOfIt() {
    String request = declareAll();
    PaymentRequestView view = network.system().inTransaction(() -> requests().open(request));
    String expense = view.lines().get(0).expenseKey();
    LocalDate day = LocalDate.of(2026, 5, 2);
    network
        .system()
        .transaction(
            () -> requests().decide(request, expense, view.version(), 60_000L, "Un mois manque"));
    network.system().transaction(() -> requests().retainRest(request));
    network
        .system()
        .transaction(() -> requests().check(request, requests().open(request).version(), day));
    String before = begin("feder", "2026-01-01", "2026-12-31");
    freeze(before);
    declareAll();
    String after = begin("feder", "2026-01-01", "2027-12-31");
    freeze(after);

    FundingPlanView plan =
        coordinator.inTransaction(() -> coordinator.get(FundingPlanService.class).open(OPERATION));
    assertThat(figure(read(coordinator, before, 1), "declare")).isEqualTo("800 €");
    assertThat(figure(read(coordinator, before, 1), "ecarte")).isEqualTo("400 €");
    assertThat(figure(read(coordinator, after, 1), "declare")).isEqualTo("1 200 €");
    assertThat(plan.declared()).isEqualTo(120_000);
    assertThat(figure(read(coordinator, after, 1), "ecarte")).isEqualTo("0 €");
    assertThat(plan.setAside()).isZero();
  }

  private String declareAll() {
    Session system = network.system();
    String key =
        system.inTransaction(
            () -> requests().prepare(OPERATION, "feder", PaymentRequestKind.INTERIM, null));
    system.transaction(() -> requests().putAll(key));
    LocalDate day = LocalDate.of(2026, 5, 2);
    system.transaction(() -> requests().declare(key, requests().open(key).version(), day));
    return key;
  }

  private PaymentRequestService requests() {
    return network.system().get(PaymentRequestService.class);
  }

  @Test
  void theDatabaseItselfRefusesToChangeWhatIsFrozen() {
    String key = begin("feder", "2026-01-01", "2026-12-31");
    freeze(key);
    keep(key, 1, "octets");

    for (String sql :
        List.of(
            "update reporting.report_version set content = '{}'",
            "update reporting.report_version set number = 7",
            "delete from reporting.report_version",
            "update reporting.report_file set content = ''",
            "delete from reporting.report_file")) {
      refusedBy(
          network.system(),
          "A frozen report is never changed",
          () -> network.system().entityManager().createNativeQuery(sql).executeUpdate());
    }
  }

  @Test
  void aReportIsSignedByTheOperationThenByTheFederationAndAskedAboutByItsFunder() {
    String key = begin("feder", "2026-01-01", "2026-12-31");
    assertThat(list(funder)).isEmpty();
    assertThatThrownBy(() -> funder.inTransaction(() -> reports(funder).open(key)))
        .isInstanceOf(NotAllowed.class);
    freeze(key);
    assertThatThrownBy(() -> officer.transaction(() -> frozen(officer).sign(key, 1)))
        .isInstanceOf(NotAllowed.class);
    refusedBy(officer, "reporting.unsigned", () -> frozen(officer).approve(key, 1));
    assertThat(tasks(coordinator)).containsExactly(ReportTask.Kind.SIGN);
    coordinator.transaction(() -> frozen(coordinator).sign(key, 1));
    assertThatThrownBy(() -> coordinator.transaction(() -> frozen(coordinator).approve(key, 1)))
        .isInstanceOf(NotAllowed.class);
    assertThat(tasks(officer)).containsExactly(ReportTask.Kind.APPROVE);
    officer.transaction(() -> frozen(officer).approve(key, 1));
    assertThat(list(funder)).containsExactly(ReportState.SIGNED);
    assertThat(told(funder)).containsExactly(NotificationKind.REPORT_APPROVED);
    assertThatThrownBy(() -> funder.transaction(() -> reports(funder).write(key, 1, Map.of())))
        .isInstanceOf(NotAllowed.class);

    UUID asked =
        funder.inTransaction(
            () -> frozen(funder).comment(key, 1, "analyse-des-resultats", true, "Pourquoi ?"));

    assertThat(told(coordinator)).contains(NotificationKind.REPORT_COMMENTED);
    assertThat(tasks(coordinator)).containsExactly(ReportTask.Kind.ANSWER);
    coordinator.transaction(() -> frozen(coordinator).answer(key, 1, asked, "Voici."));
    assertThat(tasks(coordinator)).isEmpty();
    assertThat(told(funder)).contains(NotificationKind.REPORT_ANSWERED);
    ReportVersionView view = read(funder, key, 1);
    assertThat(view.comments())
        .singleElement()
        .extracting(each -> each.answer())
        .isEqualTo("Voici.");
    assertThat(view.signed().name()).isEqualTo("Colin");
    assertThat(view.approved().name()).isEqualTo("Fanny");
  }

  @Test
  void filesThatSayWhoSignedStandBesideThoseThatWereFrozen() {
    String key = begin("feder", "2026-01-01", "2026-12-31");
    freeze(key);
    keep(key, 1, "figé");
    assertThatThrownBy(() -> keepSigned(key, "trop tôt")).isInstanceOf(UnknownThing.class);
    coordinator.transaction(() -> frozen(coordinator).sign(key, 1));
    assertThatThrownBy(() -> keepSigned(key, "trop tôt")).isInstanceOf(UnknownThing.class);
    officer.transaction(() -> frozen(officer).approve(key, 1));

    assertThat(keepSigned(key, "signé")).isEqualTo("signé");
    assertThat(keepSigned(key, "autrement")).isEqualTo("signé");

    assertThat(file(key, 1)).isEqualTo("figé");
    ReportContent said = read(funder, key, 1).signedContent();
    assertThat(said.isSigned()).isTrue();
    assertThat(read(funder, key, 1).content().isSigned()).isFalse();
    assertThat(said.sections().get(said.sections().size() - 1).lines())
        .extracting(line -> line.label() + " : " + line.values().get(0).said())
        .containsExactly("Pour l’opération : Colin", "Pour la fédération : Fanny");
  }

  @Test
  void anObjectiveIsCountedUntilTheEndOfThePeriod() {
    network.published("La radio", "moulin");
    Session system = network.system();
    system.transaction(
        () ->
            system
                .get(OperationService.class)
                .promise(
                    OPERATION,
                    ObjectiveDetails.of(
                        Map.of(
                            "labelFr", "Prototypes à la fin",
                            "target", "1",
                            "unit", "PROTOTYPE",
                            "measure", "PROTOTYPES",
                            "starts", "2026",
                            "ends", "2027"))));
    long reached =
        reached(system.inTransaction(() -> system.get(OperationService.class).open(OPERATION)));

    assertThat(reached).isEqualTo(1);
    assertThat(
            reached(
                system.inTransaction(
                    () ->
                        system
                            .get(OperationService.class)
                            .openAsOf(OPERATION, LocalDate.parse("2020-01-01")))))
        .isZero();
  }

  private static long reached(OperationView operation) {
    return operation.objectives().stream()
        .filter(each -> each.details().measure() != null)
        .mapToLong(Objective::reached)
        .sum();
  }

  private String keepSigned(String key, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new String(
        coordinator.inTransaction(
            () -> frozen(coordinator).keep(key, 1, ReportFormat.PDF, true, bytes)),
        StandardCharsets.UTF_8);
  }

  @Test
  void whatIsNotOnesOwnIsRefused() {
    String key = begin("feder", "2026-01-01", "2026-12-31");
    freeze(key);
    Session stranger = as(network.person("Sacha", Role.FUNDER, "phare"));
    assertThatThrownBy(() -> read(stranger, key, 1)).isInstanceOf(NotAllowed.class);
    Session other = as(network.person("Omar", Role.FUNDER, "caf"));
    assertThat(read(other, key, 1).mayComment()).isFalse();
    assertThatThrownBy(
            () -> other.transaction(() -> frozen(other).comment(key, 1, "", true, "Et nous ?")))
        .isInstanceOf(NotAllowed.class);
    refused("reporting.kept", () -> reports(coordinator).delete(key));
    refused("reporting.period.outside", () -> start("feder", "2025-12-31", "2026-12-31"));
    refused("reporting.funder.stranger", () -> start("phare", "2026-01-01", "2026-12-31"));
    String draft = begin("caf", "2026-01-01", "2026-06-30");
    coordinator.transaction(() -> reports(coordinator).delete(draft));
  }

  @Test
  void aReportIsComparedWithTheLastOneToTheSameFunder() {
    String first = begin("feder", "2026-01-01", "2026-12-31");
    freeze(first);
    String second = begin("feder", "2027-01-01", "2027-12-31");
    freeze(second);

    ReportComparisons compared =
        coordinator.inTransaction(() -> frozen(coordinator).compare(second, 1));

    assertThat(compared.sinceVersion()).isNull();
    assertThat(compared.earlier()).isEqualTo("Bilan pour feder");
    assertThat(compared.sinceReport())
        .anySatisfy(
            change -> {
              assertThat(change.line()).isEqualTo("Dépenses payées sur la période");
              assertThat(change.after()).startsWith("0");
            });
  }

  @Test
  void anAdministratorChangesATemplateAndReportsKeepTheirs() {
    String key = begin("caf", "2026-01-01", "2026-12-31");
    Session admin = as(network.person("Alix", Role.ADMINISTRATOR, "federation"));
    ReportTemplateService templates = admin.get(ReportTemplateService.class);
    refusedBy(admin, "reporting.template", () -> templates.replace("bilan-caf", 1, "rien"));

    admin.transaction(() -> templates.replace("bilan-caf", 1, "# Neuf\n\n## Suite\ntexte"));

    ReportTemplateView changed = admin.inTransaction(() -> templates.open("bilan-caf"));
    assertThat(changed.number()).isEqualTo(2);
    assertThat(changed.text().title()).isEqualTo("Neuf");
    assertThat(admin.inTransaction(() -> templates.history("bilan-caf"))).isNotEmpty();
    assertThat(coordinator.inTransaction(() -> reports(coordinator).open(key)).template().title())
        .isEqualTo("Bilan pour la Caf");
    assertThatThrownBy(
            () ->
                coordinator.transaction(
                    () ->
                        coordinator
                            .get(ReportTemplateService.class)
                            .replace("bilan-caf", 1, "# A\n\n## B\ntexte")))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void anAdministratorAddsATemplateOfHerOwnAndWithdrawsIt() {
    Session admin = as(network.person("Alix", Role.ADMINISTRATOR, "federation"));
    ReportTemplateService templates = admin.get(ReportTemplateService.class);
    String copied = admin.inTransaction(() -> templates.open("bilan-caf")).content();
    refusedBy(admin, "key.taken", () -> templates.add("bilan-caf", "Autre", copied));
    refusedBy(admin, "key.invalid", () -> templates.add("Bilan Caf", "Autre", copied));
    refusedBy(admin, "reporting.template", () -> templates.add("", "", "rien"));

    String key = admin.inTransaction(() -> templates.add("", "Bilan pour le Département", copied));

    assertThat(key).isEqualTo("bilan-pour-le-departement");
    assertThat(coordinator.inTransaction(() -> coordinator.get(ReportTemplateService.class).list()))
        .extracting(ReportTemplateView::key)
        .endsWith(key)
        .hasSize(5);
    String report = coordinator.inTransaction(() -> start(key));
    admin.transaction(() -> templates.withdraw(key));
    admin.transaction(() -> templates.withdraw("bilan-caf"));
    refused("reporting.template.withdrawn", () -> start(key));
    refused("reporting.template.withdrawn", () -> start("bilan-caf"));
    assertThat(
            coordinator.inTransaction(() -> reports(coordinator).open(report)).template().title())
        .isEqualTo("Bilan pour le Département");
    admin.transaction(() -> templates.offer(key));
    coordinator.transaction(() -> start(key));
    assertThat(admin.inTransaction(() -> templates.history(key))).hasSize(3);
  }

  private String start(String template) {
    return reports(coordinator)
        .begin(
            OPERATION,
            new ReportStart(
                template,
                "Bilan",
                "",
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31")));
  }

  private void fund(String key) {
    Session system = network.system();
    system.transaction(
        () ->
            system
                .get(OrganisationDirectory.class)
                .create(
                    new CreateOrganisation(
                        key, OrganisationDetails.of(key, OrganisationKind.FUNDER))));
  }

  private void create(String key, String funders) {
    network
        .system()
        .get(OperationService.class)
        .create(
            new CreateOperation(
                key,
                OperationDetails.of(
                    Map.of(
                        "name", key,
                        "starts", "2026-01-01",
                        "ends", "2027-12-31",
                        "lead", "moulin",
                        "funders", funders))));
  }

  private void plan(String key, String amount) {
    network
        .system()
        .get(FundingPlanService.class)
        .put(
            OPERATION,
            null,
            0,
            PlanLineDetails.of(
                Map.of("kind", "FUNDER", "funder", key, "amount", amount, "source", "Plan")));
  }

  private void agree(String key, String amount, String payment) {
    network
        .system()
        .get(AgreementService.class)
        .conclude(
            OPERATION,
            AgreementDetails.of(
                Map.of("funder", key, "reference", key, "granted", amount, "payment", payment)));
  }

  private void pay(String label, String category, String amount, String day) {
    Session system = network.system();
    ExpenseService expenses = system.get(ExpenseService.class);
    String key =
        system.inTransaction(
            () ->
                expenses.commit(
                    OPERATION,
                    ExpenseDetails.of(
                        Map.of(
                            "label", label,
                            "category", category,
                            "beneficiary", "moulin",
                            "supplier", "Fournisseur",
                            "document", label,
                            "spentOn", day,
                            "amount", amount))));
    system.transaction(() -> expenses.advance(key, LocalDate.parse(day)));
    system.transaction(
        () ->
            system
                .get(ProofService.class)
                .keep(
                    ProvenThing.EXPENSE,
                    key,
                    system
                        .get(FileUploads.class)
                        .check(
                            new Upload(
                                "facture.txt",
                                "text/plain",
                                label.getBytes(StandardCharsets.UTF_8)))));
    system.transaction(() -> expenses.advance(key, LocalDate.parse(day)));
  }

  private String begin(String to, String starts, String ends) {
    return coordinator.inTransaction(() -> start(to, starts, ends));
  }

  private String start(String to, String starts, String ends) {
    return reports(coordinator)
        .begin(
            OPERATION,
            new ReportStart(
                FUNDERS.getOrDefault(to, List.of("", "bilan-caf")).get(1),
                "Bilan pour " + to,
                to,
                LocalDate.parse(starts),
                LocalDate.parse(ends)));
  }

  private void write(String key, String text) {
    coordinator.transaction(
        () -> {
          ReportView view = reports(coordinator).open(key);
          Map<String, String> texts = new HashMap<>();
          view.template().texts().forEach(section -> texts.put(section.key(), text));
          if (view.template().isFinancial()) {
            texts.put("compte-60-realise", "30");
          }
          reports(coordinator).write(key, view.version(), texts);
        });
  }

  private int freeze(String key) {
    return coordinator.inTransaction(() -> reports(coordinator).freeze(key));
  }

  private long version(String key) {
    return reports(coordinator).open(key).version();
  }

  private void keep(String key, int number, String content) {
    coordinator.transaction(
        () ->
            frozen(coordinator)
                .keep(
                    key,
                    number,
                    ReportFormat.PDF,
                    false,
                    content.getBytes(StandardCharsets.UTF_8)));
  }

  private String file(String key, int number) {
    return new String(
        coordinator.inTransaction(
            () -> frozen(coordinator).file(key, number, ReportFormat.PDF, false).orElseThrow()),
        StandardCharsets.UTF_8);
  }

  private String stored(String key, int number) {
    return (String)
        network
            .system()
            .entityManager()
            .createNativeQuery(
                "select v.content from reporting.report_version v"
                    + " join reporting.report r on r.id = v.report_id"
                    + " where r.key = ?1 and v.number = ?2")
            .setParameter(1, key)
            .setParameter(2, number)
            .getSingleResult();
  }

  private static String figure(ReportVersionView view, String code) {
    return view.content().sections().stream()
        .flatMap(section -> section.lines().stream())
        .filter(line -> line.key().equals(code))
        .map(line -> line.values().get(0).said().replaceAll("\\p{Z}", " "))
        .findFirst()
        .orElseThrow();
  }

  private static String cell(ReportVersionView view, String section, String line, int column) {
    return view.content().sections().stream()
        .filter(each -> each.key().equals(section))
        .flatMap(each -> each.lines().stream())
        .filter(each -> each.key().equals(line))
        .map(each -> each.values().get(column).said().replaceAll("\\p{Z}", " "))
        .findFirst()
        .orElseThrow();
  }

  private static List<ReportState> list(Session session) {
    return session.inTransaction(() -> reports(session).list(ListQuery.all())).rows().stream()
        .map(ReportRow::state)
        .toList();
  }

  private static List<ReportTask.Kind> tasks(Session session) {
    return session.inTransaction(() -> frozen(session).tasks()).stream()
        .map(ReportTask::kind)
        .toList();
  }

  private static List<NotificationKind> told(Session session) {
    return session.inTransaction(() -> session.get(NotificationService.class).list()).stream()
        .map(Notification::happening)
        .map(happening -> happening.kind())
        .toList();
  }

  private static ReportVersionView read(Session session, String key, int number) {
    return session.inTransaction(() -> frozen(session).open(key, number));
  }

  private void refused(String code, Runnable act) {
    refusedBy(coordinator, code, act);
  }

  private void refusedBy(Session session, String code, Runnable act) {
    assertThatThrownBy(() -> session.transaction(act)).hasMessageContaining(code);
  }

  private Session as(UUID account) {
    Session session = network.as(account);
    sessions.add(session);
    return session;
  }

  private static ReportService reports(Session session) {
    return session.get(ReportService.class);
  }

  private static FrozenReportService frozen(Session session) {
    return session.get(FrozenReportService.class);
  }
}
