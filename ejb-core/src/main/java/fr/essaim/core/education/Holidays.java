package fr.essaim.core.education;

import java.time.LocalDate;

/** Which days are holidays. */
public interface Holidays {

  boolean isPublicHoliday(LocalDate date);

  /** Whether schools are closed for their holidays; a public holiday among them counts too. */
  boolean isSchoolHoliday(LocalDate date);

  /** As if every day were such a holiday, or none. */
  static Holidays always(boolean publicHoliday, boolean schoolHoliday) {
    return new Holidays() {
      @Override
      public boolean isPublicHoliday(LocalDate date) {
        return publicHoliday;
      }

      @Override
      public boolean isSchoolHoliday(LocalDate date) {
        return schoolHoliday;
      }
    };
  }

  default DayKind kind(LocalDate date) {
    if (isPublicHoliday(date)) {
      return DayKind.PUBLIC_HOLIDAY;
    }
    return isSchoolHoliday(date) ? DayKind.SCHOOL_HOLIDAY : DayKind.TERM;
  }
}
