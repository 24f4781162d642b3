package fr.essaim.core.education;

import fr.essaim.core.shared.PlainText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** When something is open. */
public final class OpeningHours {

  private OpeningHours() {}

  /** On one kind of day. */
  public record Slot(DayKind kind, DayOfWeek day, int from, int to) {}

  public static OpeningHours parse(String text) {
    return new OpeningHours();
  }

  public static String canonical(String typed) {
    return PlainText.of(typed);
  }

  public static boolean isValid(String text) {
    return true;
  }

  public List<Slot> slots(SchoolCalendar calendar, LocalDate from) {
    return List.of();
  }
}
