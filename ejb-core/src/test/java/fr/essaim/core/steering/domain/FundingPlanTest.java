package fr.essaim.core.steering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.PlanLineDetails;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FundingPlanTest {

  private final FundingPlan plan = FundingPlan.begin("ateliers");

  @Test
  void amountsAreReadAsPeopleTypeThem() {
    assertThat(Euros.read("649 999")).isEqualTo(64_999_900);
    assertThat(Euros.read("80\u202f820,50 €")).isEqualTo(8_082_050);
    assertThat(Euros.read(" ")).isNull();
    assertThat(Euros.plain(8_082_050L)).isEqualTo("80820.50");
    assertThat(Euros.plain(8_082_000L)).isEqualTo("80820");
    assertThatThrownBy(() -> Euros.read("beaucoup"))
        .hasMessageContaining("steering.amount.invalid");
    assertThatThrownBy(() -> Euros.read("1,234")).hasMessageContaining("steering.amount.invalid");
  }

  @Test
  void theRateIsComputedAndGivesTheGrantToTheCent() {
    plan.put("feder", line("FUNDER", "649999", "funder", "feder"));
    plan.put("reste", line("FUNDER", "350000", "funder", "etat"));

    assertThat(plan.total()).isEqualTo(99_999_900);
    assertThat(plan.rateOf("feder").percent()).isEqualByComparingTo("65");
    assertThat(plan.rateOf("feder").of(plan.total())).isEqualTo(64_999_900);
    assertThat(plan.rateOf("caf").part()).isZero();
  }

  @Test
  void whatOtherSourcesSayStandsBesideAndCountsForNothing() {
    plan.put("feder", line("FUNDER", "649999", "funder", "feder"));
    plan.put("presse", line("ELSEWHERE", "679999", "funder", "feder"));
    plan.put("presse-2", line("ELSEWHERE", "210000", "funder", "feder"));

    assertThat(plan.total()).isEqualTo(64_999_900);
    assertThat(plan.lines()).extracting(PlanLine::key).contains("presse", "presse-2");
  }

  @Test
  void aFunderPaysOnceAndACategoryHasOneForecast() {
    plan.put("feder", line("FUNDER", "649999", "funder", "feder"));
    plan.put("personnel", line("CATEGORY", "1000", "category", "STAFF"));

    assertThatThrownBy(() -> plan.put(null, line("FUNDER", "1", "funder", "feder")))
        .hasMessageContaining("steering.plan.funder.twice");
    assertThatThrownBy(() -> plan.put(null, line("CATEGORY", "1", "category", "STAFF")))
        .hasMessageContaining("steering.plan.category.twice");
    plan.put("feder", line("FUNDER", "1", "funder", "feder"));
    assertThat(plan.total()).isEqualTo(100);
  }

  @Test
  void theLeastCeilingBounds() {
    plan.put("a", line("CEILING", "80820", "category", "INVESTMENT"));
    plan.put("b", line("CEILING", "90000", "category", "INVESTMENT"));

    assertThat(plan.ceilingOf(ExpenseCategory.INVESTMENT)).hasValue(8_082_000);
    assertThat(plan.ceilingOf(ExpenseCategory.STAFF)).isEmpty();
  }

  @Test
  void aLineSaysWhatItMustAtItsField() {
    assertThatThrownBy(() -> line("FUNDER", "1"))
        .hasMessageContaining("steering.plan.funder.missing");
    assertThatThrownBy(() -> line("CEILING", "1"))
        .hasMessageContaining("steering.plan.category.missing");
    assertThatThrownBy(() -> line("ELSEWHERE", "0")).hasMessageContaining("steering.amount.none");
    assertThatThrownBy(() -> line("ELSEWHERE", "")).hasMessageContaining("steering.amount.missing");
    assertThatThrownBy(() -> line("", "1")).hasMessageContaining("steering.plan.kind.missing");
    assertThatThrownBy(() -> line("ELSEWHERE", "1", "source", ""))
        .hasMessageContaining("steering.source.missing");
  }

  @Test
  void fieldsAreReadBackAsTheyWereGiven() {
    PlanLineDetails details =
        line("CEILING", "80820,5", "category", "INVESTMENT", "statedOn", "2018");
    assertThat(PlanLineDetails.of(details.fields())).isEqualTo(details);
  }

  @Test
  void whatChangesLeavesATrace() {
    plan.put("a", line("ELSEWHERE", "100"));
    plan.takeChanges();

    plan.put("a", line("ELSEWHERE", "200"));
    plan.countOverheads(new BigDecimal("15"));

    assertThat(plan.takeChanges())
        .containsExactly(
            new FieldChange("line.a.amount", "100", "200"),
            new FieldChange("overheadRate", "0", "15"));
    plan.drop("a");
    assertThat(plan.lines()).isEmpty();
    assertThatThrownBy(() -> plan.drop("a")).hasMessageContaining("a");
  }

  private static PlanLineDetails line(String kind, String amount, String... more) {
    Map<String, String> fields = new HashMap<>(Map.of("kind", kind, "amount", amount));
    fields.put("source", "Dossier");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return PlanLineDetails.of(fields);
  }
}
