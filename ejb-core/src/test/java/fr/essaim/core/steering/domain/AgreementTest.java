package fr.essaim.core.steering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.steering.AgreementDetails;
import fr.essaim.core.steering.AgreementStepDetails;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreementTest {

  private final Agreement agreement = Agreement.conclude("ateliers", details("feder", "100"));

  @Test
  void theLastAmendmentSaysWhatIsGranted() {
    assertThat(agreement.key()).isEqualTo("ateliers-feder");
    assertThat(agreement.granted()).isEqualTo(10_000);
    agreement.put(null, step("AMENDMENT", "2019-02-01", "amount", "300"));
    agreement.put(null, step("AMENDMENT", "2018-02-01", "amount", "200"));

    assertThat(agreement.granted()).isEqualTo(30_000);
    assertThat(agreement.details().granted()).isEqualTo(10_000);
  }

  @Test
  void whatCameInIsWhatWasReceivedElseWhatWasDue() {
    agreement.put(null, step("INSTALMENT", "2018-02-01", "amount", "40", "doneOn", "2018-02-03"));
    agreement.put(
        null,
        step("INSTALMENT", "2018-05-01", "amount", "40", "doneOn", "2018-05-02", "received", "35"));
    agreement.put(null, step("INSTALMENT", "2018-08-01", "amount", "20"));
    agreement.put(null, step("DOCUMENT", "2018-08-01", "doneOn", "2018-08-01"));

    assertThat(agreement.received()).isEqualTo(7_500);
  }

  @Test
  void itStaysWithItsFunder() {
    assertThatThrownBy(() -> agreement.describe(details("etat", "100")))
        .hasMessageContaining("steering.agreement.funder.other");
    agreement.describe(details("feder", "150"));
    assertThat(agreement.granted()).isEqualTo(15_000);
  }

  @Test
  void aStepIsStatedAnewAndTakenOut() {
    UUID step = agreement.put(null, step("DOCUMENT", "2018-08-01"));
    agreement.put(step, step("DOCUMENT", "2018-09-01"));
    assertThat(agreement.steps()).hasSize(1);
    assertThat(agreement.takeChanges())
        .extracting(change -> change.field())
        .contains(Agreement.prefix(step) + "dueOn");
    agreement.drop(step);
    assertThat(agreement.steps()).isEmpty();
    assertThatThrownBy(() -> agreement.drop(step)).hasMessageContaining(step.toString());
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    assertThatThrownBy(() -> details("", "100"))
        .hasMessageContaining("steering.agreement.funder.missing");
    assertThatThrownBy(() -> details("feder", "0")).hasMessageContaining("steering.amount.none");
    assertThatThrownBy(() -> AgreementDetails.of(Map.of("funder", "feder", "granted", "1")))
        .hasMessageContaining("steering.agreement.reference.missing");
    assertThatThrownBy(() -> step("INSTALMENT", "2018-08-01"))
        .hasMessageContaining("steering.amount.missing");
    assertThatThrownBy(() -> step("DOCUMENT", ""))
        .hasMessageContaining("steering.step.due.missing");
    assertThatThrownBy(() -> step("DOCUMENT", "2018")).hasMessageContaining("date.day");
    assertThatThrownBy(() -> step("INSTALMENT", "2018-08-01", "amount", "1", "received", "1"))
        .hasMessageContaining("steering.step.received.undated");
  }

  @Test
  void fieldsAreReadBackAsTheyWereGiven() {
    assertThat(AgreementDetails.of(agreement.details().fields())).isEqualTo(agreement.details());
    AgreementStepDetails step = step("INSTALMENT", "2018-08-01", "amount", "12,5");
    assertThat(AgreementStepDetails.of(step.fields())).isEqualTo(step);
  }

  private static AgreementDetails details(String funder, String granted) {
    return AgreementDetails.of(
        Map.of("funder", funder, "reference", "X1", "granted", granted, "payment", "ON_REQUEST"));
  }

  private static AgreementStepDetails step(String kind, String due, String... more) {
    Map<String, String> fields = new HashMap<>(Map.of("kind", kind, "label", "Pas", "dueOn", due));
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return AgreementStepDetails.of(fields);
  }
}
