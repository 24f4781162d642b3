package fr.essaim.core.steering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.steering.ExpenseDetails;
import fr.essaim.core.steering.ExpenseState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpenseTest {

  private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
  private static final LocalDate MAY = LocalDate.of(2018, 5, 1);

  private final Expense expense = Expense.commit("ateliers", 3, details("F-1", "100"));

  @Test
  void itIsCommittedInvoicedPaidAndDeclared() {
    assertThat(expense.key()).isEqualTo("ateliers-d3");
    assertThat(expense.state()).isEqualTo(ExpenseState.COMMITTED);
    pay();
    assertThat(expense.paidOn()).isEqualTo(TODAY);

    expense.declare("feder", "r1", 10_000);

    assertThat(expense.state()).isEqualTo(ExpenseState.DECLARED);
    assertThat(expense.undeclared()).isZero();
    assertThatThrownBy(() -> expense.advance(TODAY, TODAY))
        .hasMessageContaining("steering.expense.state.last");
  }

  @Test
  void anInvoiceHasANumberAndAPaymentAProofAndADayThatMayBe() {
    Expense unnumbered = Expense.commit("ateliers", 1, details("", "100"));
    assertThatThrownBy(() -> unnumbered.advance(MAY, TODAY))
        .hasMessageContaining("steering.expense.document.missing");
    assertThatThrownBy(() -> expense.advance(TODAY.plusDays(1), TODAY))
        .hasMessageContaining("steering.date.future");
    expense.advance(MAY, TODAY);
    assertThatThrownBy(() -> expense.advance(TODAY, TODAY))
        .hasMessageContaining("steering.expense.proof.missing");
    keep();
    assertThatThrownBy(() -> expense.advance(MAY.minusDays(1), TODAY))
        .hasMessageContaining("steering.expense.paid.too-early");
    assertThatThrownBy(() -> expense.describe(details("", "100")))
        .hasMessageContaining("steering.expense.document.missing");
  }

  @Test
  void onlyWhatIsPaidIsDeclared() {
    assertThatThrownBy(() -> expense.declare("feder", "r1", 1))
        .hasMessageContaining("steering.expense.unpaid");
  }

  @Test
  void itIsDeclaredOnceToAFundAndNeverAboveItsWhole() {
    pay();
    expense.declare("feder", "r1", 6_000);

    assertThatThrownBy(() -> expense.declare("feder", "r2", 1_000))
        .hasMessageContaining("steering.expense.twice");
    assertThatThrownBy(() -> expense.declare("etat", "r3", 4_001))
        .hasMessageContaining("steering.expense.above");
    assertThatThrownBy(() -> expense.declare("etat", "r3", 0))
        .hasMessageContaining("steering.amount.none");
    expense.declare("etat", "r3", 4_000);
    assertThat(expense.shares())
        .extracting(DeclaredShare::funderKey)
        .containsExactly("etat", "feder");
  }

  @Test
  void whatIsSetAsideMayBeDeclaredAgain() {
    pay();
    expense.declare("feder", "r1", 10_000);
    expense.settle("r1", 10_000);
    assertThat(expense.undeclared()).isZero();

    expense.settle("r1", 7_000);
    assertThat(expense.undeclared()).isEqualTo(3_000);
    expense.settle("r1", 0);

    assertThat(expense.state()).isEqualTo(ExpenseState.PAID);
    expense.declare("feder", "r2", 10_000);
    assertThat(expense.state()).isEqualTo(ExpenseState.DECLARED);
    expense.free("r2");
    assertThatThrownBy(() -> expense.settle("r2", 0)).hasMessageContaining("r2");
  }

  @Test
  void onlyWhatAFundSetAsideComesBackToIt() {
    pay();
    expense.declare("feder", "r1", 6_000);
    assertThat(expense.declarable("feder")).isZero();
    assertThat(expense.declarable("etat")).isEqualTo(4_000);
    expense.settle("r1", 5_000);
    assertThat(expense.declarable("feder")).isEqualTo(1_000);
    expense.declare("etat", "r2", 4_500);
    assertThat(expense.declarable("feder")).isEqualTo(500);
    expense.declare("feder", "r3", 500);
    assertThatThrownBy(() -> expense.declare("feder", "r4", 1))
        .hasMessageContaining("steering.expense.above");
  }

  @Test
  void whatIsDeclaredStaysAsItIsProofsIncluded() {
    pay();
    UUID proof = expense.proofs().get(0).id();
    assertThatThrownBy(() -> expense.remove(proof))
        .hasMessageContaining("steering.expense.proof.last");
    expense.declare("feder", "r1", 100);

    assertThatThrownBy(() -> expense.remove(proof))
        .hasMessageContaining("steering.expense.proof.frozen");
    assertThatThrownBy(() -> expense.describe(details("F-1", "90")))
        .hasMessageContaining("steering.expense.declared");
    assertThatThrownBy(expense::stepBack).hasMessageContaining("steering.expense.declared");
  }

  @Test
  void aStepIsTakenBack() {
    assertThatThrownBy(expense::stepBack).hasMessageContaining("steering.expense.state.first");
    pay();
    expense.stepBack();
    expense.stepBack();

    assertThat(expense.state()).isEqualTo(ExpenseState.COMMITTED);
    assertThat(expense.paidOn()).isNull();
    assertThat(expense.invoicedOn()).isNull();
    expense.remove(expense.proofs().get(0).id());
    assertThat(expense.proofs()).isEmpty();
    expense.describe(details("", "90"));
    assertThat(ExpenseDetails.of(expense.details().fields())).isEqualTo(expense.details());
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThatThrownBy(() -> details("F", "0")).hasMessageContaining("steering.amount.none");
    assertThatThrownBy(() -> ExpenseDetails.of(Map.of()))
        .hasMessageContaining("steering.expense.label.missing");
  }

  private void pay() {
    expense.advance(MAY, TODAY);
    keep();
    expense.advance(TODAY, TODAY);
  }

  private void keep() {
    expense.keep(
        new FileStore.Kept("f", "facture.pdf", "application/pdf", 10), "moulin", Instant.EPOCH);
  }

  private static ExpenseDetails details(String document, String amount) {
    return ExpenseDetails.of(
        Map.of(
            "label", "Tablettes",
            "category", "INVESTMENT",
            "beneficiary", "moulin",
            "supplier", "Fournisseur",
            "document", document,
            "spentOn", "2018-04-01",
            "amount", amount));
  }
}
