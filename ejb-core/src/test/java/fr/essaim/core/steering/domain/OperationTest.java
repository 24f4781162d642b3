package fr.essaim.core.steering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.OperationDetails;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationTest {

  private static final Map<String, String> FIELDS =
      Map.of(
          "name", "Centres connectés",
          "fileNumber", "NP",
          "starts", "2018",
          "ends", "2019-12-31",
          "lead", "agcsbp",
          "beneficiaries", "echo,agcsbp,virolois");

  private final Operation operation = Operation.begin(null, OperationDetails.of(FIELDS));

  @Test
  void whoLeadsIsNoBeneficiaryBesides() {
    assertThat(operation.key()).isEqualTo("centres-connectes");
    assertThat(operation.details().beneficiaryKeys()).containsExactly("echo", "virolois");
    assertThat(operation.details().centreKeys()).containsExactly("agcsbp", "echo", "virolois");
  }

  @Test
  void fieldsAreReadBackAsTheyWereGiven() {
    OperationDetails details = operation.details();
    assertThat(OperationDetails.of(details.fields())).isEqualTo(details);
    ObjectiveDetails objective = objective("6,5");
    assertThat(objective.target()).isEqualTo("6.5");
    assertThat(ObjectiveDetails.of(objective.fields())).isEqualTo(objective);
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAtItsField() {
    BusinessRuleViolation wrong =
        catchThrowableOfType(
            BusinessRuleViolation.class,
            () -> OperationDetails.of(Map.of("starts", "2019", "ends", "2018")));

    assertThat(wrong.all())
        .extracting(each -> each.field().orElse(""), BusinessRuleViolation::code)
        .containsExactlyInAnyOrder(
            tuple("name", "steering.name.missing"),
            tuple("lead", "steering.lead.missing"),
            tuple("ends", "steering.period.upside-down"));
  }

  @Test
  void anObjectiveIsPromisedRestatedAndDroppedWithATrace() {
    String key = operation.promise(null, objective("8"));
    assertThatThrownBy(() -> operation.promise(null, objective("9")))
        .hasMessageContaining("steering.objective.twice");
    operation.takeChanges();

    operation.restate(key, objective("1 000"));

    assertThat(operation.takeChanges())
        .containsExactly(new FieldChange("objective.centres-accompagnes.target", "8", "1000"));
    operation.drop(key);
    assertThat(operation.objectives()).isEmpty();
    assertThatThrownBy(() -> objective("huit")).hasMessageContaining("target.number");
    assertThatThrownBy(() -> objective("0")).hasMessageContaining("target.none");
  }

  @Test
  void whatIsClosedStaysAsItIsUntilItIsReopened() {
    assertThatThrownBy(() -> operation.close(new PartialDate("2017-12-31")))
        .hasMessageContaining("steering.closed.too-early");
    operation.close(new PartialDate("2019-12-31"));

    assertThatThrownBy(() -> operation.describe(OperationDetails.of(FIELDS)))
        .hasMessageContaining("steering.operation.closed");
    assertThatThrownBy(() -> operation.promise(null, objective("8")))
        .hasMessageContaining("steering.operation.closed");
    operation.reopen();
    operation.promise(null, objective("8"));
    assertThat(operation.objectives()).hasSize(1);
  }

  private static ObjectiveDetails objective(String target) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("labelFr", "Centres accompagnés");
    fields.put("target", target);
    fields.put("unit", "CENTRE");
    fields.put("starts", "2018");
    fields.put("ends", "2019");
    return ObjectiveDetails.of(fields);
  }
}
