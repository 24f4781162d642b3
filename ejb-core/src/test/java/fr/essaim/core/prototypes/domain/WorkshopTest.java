package fr.essaim.core.prototypes.domain;

import static fr.essaim.core.prototypes.Prototypes.NOW;
import static fr.essaim.core.prototypes.Prototypes.aPrototype;
import static fr.essaim.core.prototypes.Prototypes.workshop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.prototypes.WorkshopDetails;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workshops of a prototype. */
class WorkshopTest {

  private static final LocalDate DAY = LocalDate.of(2017, 3, 5);

  @Test
  void areShownLatestFirst() {
    Prototype prototype = aPrototype().build();
    prototype.hold(workshop("2017-03-05"));
    prototype.hold(workshop("2018-01-10"));
    prototype.hold(workshop("2017-09-01"));

    assertThat(prototype.workshops())
        .extracting(held -> held.details().date().toString())
        .containsExactly("2018-01-10", "2017-09-01", "2017-03-05");
  }

  @Test
  void areCorrectedAndNoteWhatChanged() {
    Prototype prototype = aPrototype().build();
    Workshop held = prototype.hold(workshop("2017-03-05"));
    prototype.takeChanges();

    prototype
        .workshop(held.id())
        .correct(new WorkshopDetails(DAY, null, null, " Roubaix ", 9, 2, 1, 0, null));

    assertThat(held.details())
        .isEqualTo(new WorkshopDetails(DAY, null, null, "Roubaix", 9, 2, 1, 0, ""));
    assertThat(prototype.takeChanges())
        .containsExactly(
            new FieldChange("workshop." + held.id() + ".decided", "On essaie.", ""),
            new FieldChange("workshop." + held.id() + ".place", "Tourcoing", "Roubaix"),
            new FieldChange("workshop." + held.id() + ".residents", "8", "9"));
  }

  @Test
  void canBeTakenAway() {
    Prototype prototype = aPrototype().build();
    Workshop held = prototype.hold(workshop("2017-03-05"));

    assertThat(prototype.cancel(held.id())).isSameAs(held);

    assertThat(prototype.workshops()).isEmpty();
    assertThatThrownBy(() -> prototype.workshop(held.id())).isInstanceOf(UnknownThing.class);
    assertThatThrownBy(() -> prototype.workshop(UUID.randomUUID()).correct(workshop("2017-03-05")))
        .isInstanceOf(UnknownThing.class);
  }

  @Test
  void keepTheLatestScanOfTheirAttendanceSheet() {
    Prototype prototype = aPrototype().build();
    Workshop held = prototype.hold(workshop("2017-03-05"));
    StoredFile first = scan();
    StoredFile second = scan();

    assertThat(prototype.workshop(held.id()).keepAttendanceSheet(first)).isEmpty();
    assertThat(prototype.workshop(held.id()).keepAttendanceSheet(second)).contains(first.id());

    assertThat(held.attendanceFile()).contains(second.id());
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 0, 0", "0, -1, 0, 0", "0, 0, -1, 0", "0, 0, 0, -1", "10001, 0, 0, 0"})
  void refuseImpossibleCounts(int residents, int professionals, int volunteers, int partners) {
    assertCode(
        "prototypes.workshop.count-invalid",
        new WorkshopDetails(
            DAY, null, null, "Tourcoing", residents, professionals, volunteers, partners, ""));
  }

  @Test
  void haveADateAndAPlace() {
    assertCode(
        "prototypes.workshop.undated",
        new WorkshopDetails(null, null, null, "Tourcoing", 0, 0, 0, 0, ""));
    assertCode(
        "prototypes.text.required", new WorkshopDetails(DAY, null, null, " ", 0, 0, 0, 0, ""));
    assertThat(new WorkshopDetails(null, null, null, null, 0, 0, 0, 0, null).fields())
        .containsEntry("date", "")
        .containsEntry("place", "")
        .containsEntry("decided", "");
  }

  @Test
  void endAfterTheyStartIfAnybodySaysWhen() {
    LocalTime two = LocalTime.of(14, 0);
    String refused = "prototypes.workshop.end-before-start";
    assertCode(refused, new WorkshopDetails(DAY, two, two, "Ici", 0, 0, 0, 0, ""));
    assertCode(refused, new WorkshopDetails(DAY, null, two, "Ici", 0, 0, 0, 0, ""));

    Workshop held =
        aPrototype()
            .build()
            .hold(new WorkshopDetails(DAY, two, two.plusHours(2), "Ici", 0, 0, 0, 0, ""));

    assertThat(held.details().fields())
        .containsEntry("start", "14:00")
        .containsEntry("end", "16:00");
  }

  @Test
  void comeToNoArchivedPrototype() {
    Prototype archived = aPrototype().archived().build();
    BusinessRuleViolation refusal =
        catchThrowableOfType(
            BusinessRuleViolation.class, () -> archived.hold(workshop("2021-01-01")));
    assertThat(refusal.code()).isEqualTo("prototypes.archived");
  }

  private static StoredFile scan() {
    return StoredFile.keep("scan.pdf", "application/pdf", new byte[] {1}, NOW);
  }

  private static void assertCode(String code, WorkshopDetails details) {
    Prototype prototype = aPrototype().build();
    BusinessRuleViolation refusal =
        catchThrowableOfType(BusinessRuleViolation.class, () -> prototype.hold(details));
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(prototype.workshops()).isEmpty();
  }
}
