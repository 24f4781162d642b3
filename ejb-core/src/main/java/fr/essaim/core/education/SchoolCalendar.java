package fr.essaim.core.education;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** School and public holidays. */
@ApplicationScoped
public class SchoolCalendar {

  public DayKind kind(LocalDate day) {
    return DayKind.TERM;
  }
}
