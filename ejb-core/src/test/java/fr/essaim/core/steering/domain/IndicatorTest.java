package fr.essaim.core.steering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.steering.DeclareObservation;
import fr.essaim.core.steering.IndicatorDetails;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.ObjectiveUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorTest {

  @Test
  void hasTheUnitOfItsMeasure() {
    IndicatorDetails details = details("measure", "ATTENDANCE", "unit", "EURO");
    assertThat(details.unit()).isEqualTo(ObjectiveUnit.PERSON);
    assertThat(details.isOfPeople()).isTrue();
    assertThat(details.effectiveThreshold()).isEqualTo(11);
    assertThat(IndicatorDetails.of(details.fields())).isEqualTo(details);
  }

  @Test
  void asksWhyAThresholdIsAnother() {
    assertThatThrownBy(() -> details("threshold", "5"))
        .hasMessageContaining("steering.indicator.threshold.reason");
    assertThatThrownBy(() -> details("threshold", "2", "thresholdReason", "Convention"))
        .hasMessageContaining("steering.indicator.threshold.range");
    IndicatorDetails details = details("threshold", "5", "thresholdReason", "Convention");
    assertThat(Indicator.define(null, details).details()).isEqualTo(details);
    assertThat(details.effectiveThreshold()).isEqualTo(5);
  }

  @Test
  void keepsWhatCountsItOnceItWasCounted() {
    Indicator indicator = Indicator.define("heures", details("measure", "HOURS"));
    indicator.restate(details("measure", "SESSIONS"), false);
    assertThat(indicator.details().measure()).isEqualTo(Measure.SESSIONS);
    assertThatThrownBy(() -> indicator.restate(details("measure", "HOURS"), true))
        .hasMessageContaining("steering.indicator.measure.kept");
  }

  @Test
  void isCalledByWhatItSaysUnlessSomebodyNamesIt() {
    assertThat(Indicator.define("", details()).key()).isEqualTo("seances-tenues");
    assertThatThrownBy(() -> Indicator.define("Séances !", details()))
        .hasMessageContaining("steering.key.invalid");
  }

  @Test
  void isShownAndTakenBack() {
    Indicator indicator = Indicator.define(null, details());
    indicator.publish();
    assertThat(indicator.isPublished()).isTrue();
    indicator.withdraw();
    assertThat(indicator.isPublished()).isFalse();
  }

  @Test
  void saysWhatIsWrongWithWhatIsDeclared() {
    assertThat(DeclareObservation.of("2025", "0", "Bilan", "").value()).isZero();
    assertThat(DeclareObservation.of("2025", "1 234,5", "Bilan", "").value())
        .isEqualByComparingTo("1234.5");
    assertThatThrownBy(() -> DeclareObservation.of("", "", "", ""))
        .satisfies(refused -> assertThat(((BusinessRuleViolation) refused).all()).hasSize(3));
  }

  private static IndicatorDetails details(String... said) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("labelFr", "Séances tenues");
    fields.put("labelEn", "Sessions held");
    fields.put("definitionFr", "Les séances qui ont eu lieu.");
    fields.put("unit", "SESSION");
    for (int i = 0; i < said.length; i += 2) {
      fields.put(said[i], said[i + 1]);
    }
    return IndicatorDetails.of(fields);
  }
}
