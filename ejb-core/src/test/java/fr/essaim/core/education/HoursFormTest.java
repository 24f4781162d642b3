package fr.essaim.core.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.essaim.core.education.HoursForm.HolidayWeek;
import fr.essaim.core.education.HoursForm.Span;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursFormTest {

  @Test
  void readsWhatPeopleTypeAndWritesWhatEverybodyReads() {
    Map<String, String> typed = new HashMap<>();
    for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)) {
      typed.put(HoursForm.field(false, day, 1, "From"), "9h");
      typed.put(HoursForm.field(false, day, 1, "To"), "midi");
      typed.put(HoursForm.field(false, day, 2, "From"), "14 h");
      typed.put(HoursForm.field(false, day, 2, "To"), "1830");
    }
    typed.put("sa1From", "9 h 30");
    typed.put("sa1To", "minuit");
    typed.put(HoursForm.SCHOOL_HOLIDAYS, "CLOSED");

    HoursForm form = HoursForm.read(typed);

    assertThat(form.toText())
        .isEqualTo("Mo-We 09:00-12:00,14:00-18:30; Sa 09:30-24:00; SH off; PH off");
    assertThat(HoursForm.read(form.fields())).isEqualTo(form);
    assertThat(form.fields()).containsEntry("mo2To", "18:30").containsEntry("su1From", "");
  }

  @Test
  void anotherWeekInTheHolidaysClosesTheDaysThatItDoesNotName() {
    HoursForm form =
        new HoursForm(
            Map.of(DayOfWeek.WEDNESDAY, List.of(new Span(840, 1080))),
            Map.of(
                DayOfWeek.MONDAY, List.of(new Span(600, 720)),
                DayOfWeek.TUESDAY, List.of(new Span(600, 720))),
            true);

    assertThat(form.holidayWeek()).isEqualTo(HolidayWeek.OTHER);
    assertThat(form.toText()).isEqualTo("We 14:00-18:00; SH Mo,Tu 10:00-12:00; SH We off");
    assertThat(HoursForm.read(form.fields())).isEqualTo(form);
  }

  @Test
  void whatIsLeftEmptyIsClosed() {
    assertThat(HoursForm.read(Map.of()).toText()).isEmpty();
    assertThat(HoursForm.read(Map.of()).hours()).isEmpty();
  }

  @Test
  void timesThatTouchAreOne() {
    assertThat(HoursForm.read(week("9h", "12h", "12h", "17h")).toText())
        .isEqualTo("Mo 09:00-17:00; PH off");
  }

  @ParameterizedTest
  @CsvSource({
    "9h, '', '', '', mo1To, education.hours.half",
    "'', 12h, '', '', mo1From, education.hours.half",
    "14h, 12h, '', '', mo1To, education.hours.turned",
    "9h, 9h, '', '', mo1To, education.hours.turned",
    "9h, 15h, 14h, 18h, mo2From, education.hours.overlap",
    "9h, 12h, 14h, 25h, mo2To, time.typed"
  })
  void saysAtItsFieldWhatIsWrong(
      String first, String second, String third, String fourth, String field, String code) {
    BusinessRuleViolation refused =
        catchThrowableOfType(
            BusinessRuleViolation.class, () -> HoursForm.read(week(first, second, third, fourth)));

    assertThat(refused.all()).hasSize(1);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.field()).contains(field);
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    Map<String, String> typed = week("9x", "12h", "", "18h");
    typed.put(HoursForm.SCHOOL_HOLIDAYS, "OTHER");
    typed.put("shTu1From", "11h");
    typed.put("shTu1To", "10h");

    BusinessRuleViolation refused =
        catchThrowableOfType(BusinessRuleViolation.class, () -> HoursForm.read(typed));

    assertThat(refused.all())
        .extracting(each -> each.field().orElseThrow())
        .containsExactly("mo1From", "mo2From", "shTu1To");
  }

  @Test
  void anyFormIsReadBackFromItsText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int turn = 0; turn < 500; turn++) {
      HoursForm form =
          new HoursForm(
              anyWeek(random),
              random.nextInt(4) == 0 ? Map.of() : anyWeek(random),
              random.nextBoolean());
      if (!form.toText().isEmpty()) {
        OpeningHours hours = OpeningHours.parse(form.toText());
        assertThat(HoursForm.of(hours)).as("seed %d: %s", seed, hours).contains(form);
        assertThat(hours.text()).as("seed %d", seed).isEqualTo(form.toText());
        assertThat(HoursForm.read(form.fields())).as("seed %d: %s", seed, hours).isEqualTo(form);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24/7 | Mo-Su 00:00-24:00",
        "09:00-17:00; Sa,Su off; PH off | Mo-Fr 09:00-17:00; PH off",
        "Mo 09:00-12:00; Tu 09:00-12:00; PH,SH off | Mo,Tu 09:00-12:00; SH off; PH off",
        "Mo-Fr 08:00-12:00, We 14:00-18:00"
            + " | Mo,Tu,Th,Fr 08:00-12:00; We 08:00-12:00,14:00-18:00",
        "Mo-Fr 09:00-18:00; Mo-Fr 12:00-14:00 off | Mo-Fr 09:00-12:00,14:00-18:00",
        "SH Mo-Fr 08:00-18:00; PH off | SH Mo-Fr 08:00-18:00; PH off"
      })
  void hoursOfItsShapeAreFilledInHoweverTheyAreWritten(String text, String filledIn) {
    assertThat(HoursForm.of(OpeningHours.parse(text)).map(HoursForm::toText)).contains(filledIn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mo-Fr 09:00-10:00,11:00-12:00,14:00-15:00",
        "Fr 22:00-03:00",
        "Sa[1] 10:00-12:00",
        "Apr-Sep Mo-Fr 09:00-12:00",
        "Mo-Fr 09:00-12:00 \"sur rendez-vous\"",
        "Mo-Fr 09:00-12:00 || \"sur rendez-vous\"",
        "Sa 14:00+",
        "Mo-Sa 10:00-19:00; PH 10:00-13:00",
        "SH,PH 10:00-12:00",
        "week 1-53/2 We 14:00-17:00",
        "off"
      })
  void otherHoursAreNotFilledIn(String text) {
    assertThat(HoursForm.of(OpeningHours.parse(text))).isEmpty();
  }

  private static Map<String, String> week(
      String first, String second, String third, String fourth) {
    return new HashMap<>(
        Map.of("mo1From", first, "mo1To", second, "mo2From", third, "mo2To", fourth));
  }

  private static Map<DayOfWeek, List<Span>> anyWeek(Random random) {
    List<List<Span>> days = new ArrayList<>();
    days.add(List.of());
    for (int i = 0; i < 2; i++) {
      int[] ends =
          random.ints(0, 1 + 24 * 4).distinct().limit(4).sorted().map(q -> q * 15).toArray();
      Span morning = new Span(ends[0], ends[1]);
      days.add(
          random.nextBoolean() ? List.of(morning) : List.of(morning, new Span(ends[2], ends[3])));
    }
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, days.get(random.nextInt(days.size())));
    }
    return week;
  }
}
