package fr.essaim.core.steering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.steering.PositionDetails;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StaffPositionTest {

  private static final YearMonth MARCH = YearMonth.of(2018, 3);

  private final StaffPosition position = StaffPosition.open("ateliers", details("4", "50"));

  @Test
  void peopleAndSharesMakeFullTimeEquivalents() {
    assertThat(position.key()).isEqualTo("ateliers-animation");
    assertThat(position.details().planned()).isEqualByComparingTo("2");
    position.describe(details("1", "37,5"));
    assertThat(position.details().planned()).isEqualByComparingTo("0.38");
    assertThat(PositionDetails.of(position.details().fields())).isEqualTo(position.details());
  }

  @Test
  void aMonthIsNotedAndTakenBackWithATrace() {
    position.note(MARCH, new BigDecimal("1.5"));
    position.note(MARCH, new BigDecimal("2"));
    assertThat(position.months()).containsEntry(MARCH, new BigDecimal("2"));
    position.note(MARCH, null);

    assertThat(position.months()).isEmpty();
    assertThat(position.takeChanges())
        .filteredOn(change -> change.field().equals("month.2018-03"))
        .extracting(change -> change.before() + ">" + change.after())
        .containsExactly(">1.5", "1.5>2", "2>");
    assertThatThrownBy(() -> position.note(MARCH, new BigDecimal("4.1")))
        .hasMessageContaining("steering.position.month.above");
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThatThrownBy(() -> details("0", "50"))
        .hasMessageContaining("steering.position.people.none");
    assertThatThrownBy(() -> details("deux", "50"))
        .hasMessageContaining("steering.position.people.number");
    assertThatThrownBy(() -> details("1", "0"))
        .hasMessageContaining("steering.position.share.none");
    assertThatThrownBy(() -> details("1", "101")).hasMessageContaining("steering.percent.invalid");
  }

  private static PositionDetails details(String people, String share) {
    Map<String, String> fields =
        new HashMap<>(Map.of("label", "Animation", "people", people, "share", share));
    fields.put("proof", "MISSION_LETTER");
    fields.put("source", "Dossier");
    return PositionDetails.of(fields);
  }
}
