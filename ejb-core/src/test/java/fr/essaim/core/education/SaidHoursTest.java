package fr.essaim.core.education;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidHoursTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lundi 9h-12h, 14h-17h ; mercredi 9h-12h | Mo 09:00-12:00,14:00-17:00; We 09:00-12:00",
        "Mercredi et samedi, de 14 h à 18 h | We,Sa 14:00-18:00",
        "du mardi au samedi de 9h30 à 12h et de 14h à 18h30 | Tu-Sa 09:30-12:00,14:00-18:30",
        "lundi : 9h-12h, mardi : 14h-16h. | Mo 09:00-12:00; Tu 14:00-16:00",
        "tous les jours de 10h à midi | Mo-Su 10:00-12:00",
        "du lundi au vendredi 9-17h, fermé le mercredi | Mo-Fr 09:00-17:00; We off",
        "vendredi 20h-2h | Fr 20:00-02:00",
        "lundi fermé, mardi 9h - 12h | Mo off; Tu 09:00-12:00",
        "Monday to Friday, 09:00 to 17:30 | Mo-Fr 09:00-17:30",
        "Mo-Fr 09:00-12:00 | Mo-Fr 09:00-12:00"
      })
  void readsWhatPeopleWrite(String said, String hours) {
    assertThat(SaidHours.read(said)).contains(OpeningHours.canonical(hours));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mercredi après-midi",
        "lundi 9h-12h sauf vacances",
        "lundi 9h",
        "lundi",
        "9h-12h",
        "lundi 9h-12h-14h",
        "lundi 9h-25h",
        "le 12 mars de 9h à 12h",
        "tel. 03 20 00 00 00"
      })
  void leavesAloneWhatItDoesNotUnderstand(String said) {
    assertThat(SaidHours.read(said)).isEmpty();
  }

  @Test
  void readsLinesAsRules() {
    assertThat(SaidHours.read("lundi 9h-12h\nmardi 9h-12h"))
        .contains(OpeningHours.canonical("Mo 09:00-12:00; Tu 09:00-12:00"));
  }
}
