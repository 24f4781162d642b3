package fr.essaim.core.steering;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.Role;
import fr.essaim.core.prototypes.CheckedFile;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An operation that {@code moulin} leads and {@code phare} funds, and who keeps its money. */
abstract class MoneyScene {

  static final String OPERATION = "ateliers";
  static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  final Network network = new Network();
  private final List<Session> sessions = new ArrayList<>();
  Session manager;

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

  void refused(String code, Runnable act) {
    assertThatThrownBy(act::run).hasMessageContaining(code);
  }

  void refusedCall(String code, Runnable call) {
    refused(code, () -> manager.transaction(call));
  }

  void create(String key, String lead) {
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

  void plan(String kind, String amount, String... more) {
    Map<String, String> fields = new HashMap<>(Map.of("kind", kind, "amount", amount));
    fields.put("source", "Dossier");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    manager.transaction(() -> plans(manager).put(OPERATION, null, 0, PlanLineDetails.of(fields)));
  }

  void agree(String funder, String payment) {
    manager.transaction(() -> agreement(funder, payment));
  }

  void agreement(String funder, String payment) {
    manager
        .get(AgreementService.class)
        .conclude(
            OPERATION,
            AgreementDetails.of(
                Map.of("funder", funder, "reference", "X", "granted", "6000", "payment", payment)));
  }

  void step(String agreement, String kind, String due, String amount) {
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

  String paid(String label, String category, String amount) {
    String key = commit(OPERATION, label, category, amount, "2026-02-01", label);
    manager.transaction(() -> expenses(manager).advance(key, LocalDate.of(2026, 2, 2)));
    keep(ProvenThing.EXPENSE, key, "facture.txt");
    manager.transaction(() -> expenses(manager).advance(key, LocalDate.of(2026, 2, 3)));
    return key;
  }

  String commit(
      String operation, String label, String category, String amount, String on, String document) {
    return manager.inTransaction(
        () -> expenses(manager).commit(operation, details(label, category, amount, on, document)));
  }

  static ExpenseDetails details(
      String label, String category, String amount, String on, String document) {
    return ExpenseDetails.of(fields(label, category, amount, on, document, "moulin"));
  }

  static Map<String, String> fields(
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

  String prepare(String kind) {
    return manager.inTransaction(
        () ->
            requests(manager).prepare(OPERATION, "phare", PaymentRequestKind.valueOf(kind), null));
  }

  ExpenseView expense(String key) {
    return manager.inTransaction(() -> expenses(manager).open(key));
  }

  Session as(String name, Role role, String organisation) {
    Session session = network.as(network.person(name, role, organisation));
    sessions.add(session);
    return session;
  }

  static FundingPlanService plans(Session session) {
    return session.get(FundingPlanService.class);
  }

  static ExpenseService expenses(Session session) {
    return session.get(ExpenseService.class);
  }

  static PaymentRequestService requests(Session session) {
    return session.get(PaymentRequestService.class);
  }

  String keep(ProvenThing kind, String key, String name) {
    CheckedFile file =
        network
            .system()
            .get(FileUploads.class)
            .check(new Upload(name, "text/plain", "Payé".getBytes(StandardCharsets.UTF_8)));
    return manager.inTransaction(() -> proofs(manager).keep(kind, key, file)).toString();
  }

  long seen(String request) {
    return manager.inTransaction(() -> requests(manager).open(request).version());
  }

  void declare(String request) {
    long seen = seen(request);
    manager.transaction(() -> requests(manager).declare(request, seen, DAY));
  }

  void decide(String request, String expense, Long retained, String reason) {
    long seen = seen(request);
    manager.transaction(() -> requests(manager).decide(request, expense, seen, retained, reason));
  }

  void check(String request) {
    manager.transaction(() -> requests(manager).retainRest(request));
    long seen = seen(request);
    manager.transaction(() -> requests(manager).check(request, seen, DAY));
  }

  static ProofService proofs(Session session) {
    return session.get(ProofService.class);
  }
}
