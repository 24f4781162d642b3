package fr.essaim.core.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.prototypes.CheckedFile;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.testing.Session;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the money of operations refuses, each with its reason. */
class MoneyRefusalsIT extends MoneyScene {

  @Test
  void anExpenseIsOfThePeriodAndOfThoseWhoCarryTheOperation() {
    refused(
        "steering.expense.out-of-period",
        () -> commit(OPERATION, "Vieux", "SERVICES", "10", "2019-01-01", "F1"));
    refusedCall(
        "steering.expense.beneficiary.other",
        () ->
            expenses(manager)
                .commit(
                    OPERATION,
                    ExpenseDetails.of(
                        fields("Ailleurs", "SERVICES", "10", "2026-02-01", "", "phare"))));
    manager.transaction(() -> plans(manager).countOverheads(OPERATION, "15"));
    refused(
        "steering.expense.overheads.flat",
        () -> commit(OPERATION, "Loyer", "OVERHEADS", "1", "2026-02-01", ""));
  }

  @Test
  void aNamedCeilingIsNotGoneOver() {
    refused(
        "steering.expense.over-ceiling",
        () -> commit(OPERATION, "Cher", "INVESTMENT", "2001", "2026-02-01", ""));
    String known = commit(OPERATION, "Tablettes", "INVESTMENT", "2000", "2026-02-01", "");
    long seen = expense(known).version();
    refusedCall(
        "steering.expense.over-ceiling",
        () ->
            expenses(manager)
                .describe(
                    known, seen, details("Tablettes", "INVESTMENT", "2000,01", "2026-02-01", "")));
  }

  @Test
  void aDocumentIsInOneOperation() {
    commit(OPERATION, "Papier", "SERVICES", "10", "2026-02-01", "F-7");
    create("autre", "moulin");
    refused(
        "steering.expense.elsewhere",
        () -> commit("autre", "Papier", "SERVICES", "10", "2026-02-01", "f-7"));
    commit(OPERATION, "Papier, suite", "SERVICES", "5", "2026-02-01", "F-7");
  }

  @Test
  void anExpenseIsDeclaredOnceToAFundAndNeverAboveItsWhole() {
    String known = commit(OPERATION, "Papier", "SERVICES", "10", "2026-02-01", "F-7");
    String request = prepare("INTERIM");
    refusedCall("steering.expense.unpaid", () -> requests(manager).put(request, known, null));
    String paid = paid("Livres", "SERVICES", "100");
    refusedCall("steering.expense.above", () -> requests(manager).put(request, paid, 10001L));
    manager.transaction(() -> requests(manager).put(request, paid, null));
    refusedCall("steering.expense.twice", () -> requests(manager).put(request, paid, 1L));
    String next = prepare("INTERIM");
    refusedCall("steering.expense.twice", () -> requests(manager).put(next, paid, 1L));
    create("autre", "moulin");
    refusedCall(
        "steering.request.unagreed",
        () -> requests(manager).prepare("autre", "phare", PaymentRequestKind.INTERIM, null));
  }

  @Test
  void whatIsDeclaredChangesNoMoreAndItsProofsNeither() {
    String paid = paid("Livres", "SERVICES", "100");
    UUID proof = expense(paid).proofs().get(0).id();
    refusedCall(
        "steering.expense.proof.last",
        () -> proofs(manager).remove(ProvenThing.EXPENSE, paid, proof));
    String request = prepare("INTERIM");
    manager.transaction(() -> requests(manager).put(request, paid, null));
    declare(request);

    refusedCall(
        "steering.expense.proof.frozen",
        () -> proofs(manager).remove(ProvenThing.EXPENSE, paid, proof));
    refusedCall("steering.expense.declared", () -> expenses(manager).delete(paid));
    long seen = expense(paid).version();
    refusedCall(
        "steering.expense.declared",
        () ->
            expenses(manager)
                .describe(paid, seen, details("Autre", "SERVICES", "1", "2026-02-01", "Livres")));
    refusedCall("steering.request.state", () -> requests(manager).take(request, paid));
  }

  @Test
  void aRequestIsToAFundThatPaysOnRequestAndWithinItsGrant() {
    refusedCall("steering.agreement.twice", () -> agreement("phare", "SUBSIDY"));
    refusedCall(
        "steering.request.subsidy",
        () -> requests(manager).prepare(OPERATION, "federation", PaymentRequestKind.FINAL, null));
    refusedCall(
        "steering.request.unagreed",
        () -> requests(manager).prepare(OPERATION, "moulin", PaymentRequestKind.FINAL, null));
    String advance =
        manager.inTransaction(
            () ->
                requests(manager)
                    .prepare(OPERATION, "phare", PaymentRequestKind.ADVANCE, 600_001L));
    long seen = seen(advance);
    refusedCall("steering.request.over-grant", () -> requests(manager).declare(advance, seen, DAY));
    String paid = paid("Salaires", "STAFF", "10000.02");
    String request = prepare("INTERIM");
    manager.transaction(() -> requests(manager).put(request, paid, null));
    long now = seen(request);
    refusedCall("steering.request.over-grant", () -> requests(manager).declare(request, now, DAY));
    refusedCall(
        "steering.date.future",
        () -> requests(manager).declare(request, now, LocalDate.of(2030, 1, 1)));
    prepare("FINAL");
    refusedCall(
        "steering.request.after-final",
        () -> requests(manager).prepare(OPERATION, "phare", PaymentRequestKind.INTERIM, null));
  }

  @Test
  void aFundSaysWhyAndRetainsNoMoreThanWasDeclared() {
    String paid = paid("Livres", "SERVICES", "100");
    String request = prepare("INTERIM");
    long empty = seen(request);
    refusedCall("steering.request.empty", () -> requests(manager).declare(request, empty, DAY));
    manager.transaction(() -> requests(manager).put(request, paid, null));
    declare(request);
    refused("steering.request.retained.above", () -> decide(request, paid, 10001L, ""));
    refused("steering.request.reason.missing", () -> decide(request, paid, 1L, " "));
    long seen = seen(request);
    refusedCall("steering.request.undecided", () -> requests(manager).check(request, seen, DAY));
    check(request);
    long checked = seen(request);
    refusedCall(
        "steering.request.paid.above", () -> requests(manager).pay(request, checked, DAY, 6001L));
  }

  @Test
  void aFunderOfAnotherOperationReadsNothingOfThisOne() {
    String known = paid("Livres", "SERVICES", "100");
    String request = prepare("INTERIM");
    network
        .system()
        .transaction(
            () ->
                network
                    .system()
                    .get(OrganisationDirectory.class)
                    .create(
                        new CreateOrganisation(
                            "fonds", OrganisationDetails.of("Fonds", OrganisationKind.FUNDER))));
    Session funder = as("Omar", Role.FUNDER, "fonds");

    for (Runnable reading :
        List.<Runnable>of(
            () -> plans(funder).open(OPERATION),
            () -> expenses(funder).open(known),
            () -> requests(funder).open(request),
            () -> requests(funder).toControl(request),
            () -> funder.get(AgreementService.class).open(OPERATION + "-phare"),
            () -> funder.get(StaffingService.class).of(OPERATION),
            () -> proofs(funder).retention(OPERATION))) {
      assertThatThrownBy(() -> funder.transaction(reading)).isInstanceOf(NotAllowed.class);
    }
    assertThat(funder.inTransaction(() -> expenses(funder).list(ListQuery.all())).total()).isZero();
  }

  @Test
  void aFileIsWhatItSaysItIsAndNoLargerThanAllowed() {
    FileUploads uploads = manager.get(FileUploads.class);
    assertThatThrownBy(
            () ->
                uploads.check(
                    new Upload(
                        "facture.pdf",
                        "application/pdf",
                        "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("prototypes.file.");
    String known = commit(OPERATION, "Papier", "SERVICES", "10", "2026-02-01", "F-7");
    Session full = as("Mia", Role.MANAGER, "moulin").setting("essaim.files.organisation", "0");
    CheckedFile file =
        uploads.check(new Upload("facture.txt", "text/plain", new byte[] {'a', 'b'}));
    assertThatThrownBy(
            () -> full.transaction(() -> proofs(full).keep(ProvenThing.EXPENSE, known, file)))
        .hasMessageContaining("prototypes.file.organisation-full");
  }

  @Test
  void aClosedOperationChangesNoMore() {
    String known = commit(OPERATION, "Papier", "SERVICES", "10", "2026-02-01", "F-7");
    Session system = network.system();
    system.transaction(() -> system.get(OperationService.class).close(OPERATION, null));
    refused("steering.operation.closed", () -> plan("ELSEWHERE", "1"));
    refusedCall("steering.operation.closed", () -> expenses(manager).delete(known));
    refused("steering.operation.closed", () -> prepare("INTERIM"));
    refused("steering.operation.closed", () -> keep(ProvenThing.EXPENSE, known, "trop-tard.txt"));
  }
}
