package fr.essaim.core.steering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a figure was of a year, as it was counted once.
 *
 * @param revision the first is 1; each correction is one more
 * @param value null where it is kept back
 * @param records from how many; null where it was declared by hand
 * @param missing how many of them do not say what was to be counted; null by hand
 * @param asOf of what happened until that day
 * @param checkedAt when it was last found to be still so
 * @param told whether everybody reads it
 * @param totalHidden whether even the value is kept back from everybody
 * @param parts the total is none of them
 */
public record ObservationView(
    int year,
    int revision,
    BigDecimal value,
    Long records,
    Long missing,
    LocalDate asOf,
    Instant countedAt,
    Instant checkedAt,
    String evidence,
    String reason,
    boolean told,
    boolean totalHidden,
    List<ObservedPart> parts) {

  public ObservationView {
    parts = List.copyOf(parts);
  }
}
