package fr.essaim.web.prototypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.prototypes.WorkshopDetails;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkshopFormTest {

  private final Map<String, String> fields = WorkshopForm.empty(LocalDate.of(2026, 11, 24));

  @Test
  void countsNobodyWhereNothingWasTyped() {
    fields.put("date", "2018-03-05");
    fields.put("residents", "12");

    WorkshopDetails details = WorkshopForm.read(fields);

    assertThat(details.date()).isEqualTo("2018-03-05");
    assertThat(details.residents()).isEqualTo(12);
    assertThat(details.present()).isEqualTo(12);
  }

  @Test
  void saysWhichCountIsNoNumber() {
    fields.put("volunteers", "beaucoup");

    assertThatThrownBy(() -> WorkshopForm.read(fields))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("prototypes.workshop.count-typed");
              assertThat(refused.field()).contains("volunteers");
              assertThat(refused.arguments()).containsExactly("beaucoup");
            });
  }

  @Test
  void proposesTodayAndTakesNumbersWithSpaces() {
    fields.put("residents", "1\u202f000");
    fields.put("partners", " 2 ");

    WorkshopDetails details = WorkshopForm.read(fields);

    assertThat(details.date()).isEqualTo("2026-11-24");
    assertThat(details.residents()).isEqualTo(1000);
    assertThat(details.partners()).isEqualTo(2);
  }

  @Test
  void takesHoursAsPeopleTypeThemAndNoneWhereNothingIsTyped() {
    fields.put("start", "14 h");
    fields.put("end", "16h30");

    assertThat(WorkshopForm.read(fields).start()).isEqualTo("14:00");
    assertThat(WorkshopForm.read(fields).end()).isEqualTo("16:30");

    fields.put("start", "");
    assertThat(WorkshopForm.read(fields).start()).isNull();

    fields.put("start", "25:00");
    assertThatThrownBy(() -> WorkshopForm.read(fields)).hasMessageContaining("time.typed");
  }

  @Test
  void refusesADayThatNoCalendarHas() {
    fields.put("date", "31/02/2018");

    assertThatThrownBy(() -> WorkshopForm.read(fields))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused -> assertThat(refused.code()).isEqualTo("date.typed"));
  }
}
