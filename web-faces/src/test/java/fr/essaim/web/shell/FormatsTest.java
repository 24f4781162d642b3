package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.TypedDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

  private final Formats french = new Formats(new Language(Locale.FRENCH));
  private final Formats english = new Formats(new Language(Locale.ENGLISH));

  @Test
  void writesADateWithThePrecisionThatIsKnown() {
    assertThat(french.date(new PartialDate("2017"))).isEqualTo("2017");
    assertThat(french.date(new PartialDate("2017-03"))).isEqualTo("mars 2017");
    assertThat(french.date(new PartialDate("2017-03-05"))).isEqualTo("5 mars 2017");
    assertThat(english.date(new PartialDate("2017-03-05"))).isEqualTo("5 March 2017");
  }

  @Test
  void writesTheFirstOfAMonthAsTheFrenchDo() {
    assertThat(french.date(LocalDate.of(2018, 3, 1))).isEqualTo("1er mars 2018");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-01", "2024-02-29", "2024-12", "2026-11-24", "2019"})
  void writesDatesThatCanBeTypedInAgain(String date) {
    for (Formats formats : List.of(french, english)) {
      assertThat(TypedDate.read(formats.date(new PartialDate(date))))
          .isEqualTo(new PartialDate(date));
    }
  }

  @Test
  void writesMomentsAtTheTimeOfParis() {
    Instant moment = Instant.parse("2026-11-24T05:12:00Z");

    assertThat(french.moment(moment)).isEqualTo("24 novembre 2026 à 6\u00a0h\u00a012");
    assertThat(english.moment(moment)).isEqualTo("24 November 2026 at 06:12");
    assertThat(french.iso(moment)).isEqualTo("2026-11-24T06:12+01:00");
  }

  @Test
  void writesSizesInThousandsWithAtMostOneDecimal() {
    assertThat(french.size(3_100_000)).isEqualTo("3,1\u00a0Mo");
    assertThat(english.size(3_100_000)).isEqualTo("3.1\u00a0MB");
    assertThat(french.size(999)).isEqualTo("999\u00a0octets");
    assertThat(french.size(25_000)).isEqualTo("25\u00a0ko");
  }

  @Test
  void writesNothingForWhatIsUnknown() {
    assertThat(french.date(null)).isEmpty();
    assertThat(french.moment(null)).isEmpty();
    assertThat(french.size(null)).isEmpty();
    assertThat(french.number(null)).isEmpty();
  }
}
