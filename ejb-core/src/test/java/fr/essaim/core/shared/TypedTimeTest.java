package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

  @ParameterizedTest
  @CsvSource({
    "9, 09:00",
    "9h, 09:00",
    "9 H, 09:00",
    "9h30, 09:30",
    "9 h 30, 09:30",
    "9\u202fh\u00a030, 09:30",
    "9 h 30 min, 09:30",
    "9 heures, 09:00",
    "9:30, 09:30",
    "09:30:00, 09:30",
    "9.30, 09:30",
    "0930, 09:30",
    "930, 09:30",
    "1430, 14:30",
    "0h, 00:00",
    "midi, 12:00",
    "Midi, 12:00",
    "noon, 12:00",
    "minuit, 00:00",
    "24h, 00:00",
    "24:00, 00:00"
  })
  void understandsWhatPeopleType(String typed, LocalTime meant) {
    assertThat(TypedTime.read(typed)).isEqualTo(meant);
  }

  @Test
  void nothingTypedIsNoTime() {
    assertThat(TypedTime.read(null)).isNull();
    assertThat(TypedTime.read(" \u00a0")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"25h", "9h60", "24h30", "2460", "neuf heures", "9h3", "9-12", "12345"})
  void refusesWhatIsNoTime(String typed) {
    assertThatThrownBy(() -> TypedTime.read(typed))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("time.typed");
              assertThat(refused.arguments()).isEqualTo(List.of(typed));
            });
  }
}
