package fr.essaim.core.prototypes;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A workshop where a prototype was worked on. People are only counted.
 *
 * @param date when it was held, or will be
 * @param start from which hour, by the clocks of France; null where nobody said
 * @param end until which hour; null where nobody said
 * @param place where
 * @param residents how many residents were present
 * @param professionals how many professionals
 * @param volunteers how many volunteers
 * @param partners how many people of partners
 * @param decided what was decided; may be empty
 */
public record WorkshopDetails(
    @NotNull(message = "prototypes.workshop.undated") LocalDate date,
    LocalTime start,
    LocalTime end,
    @NotBlank(message = PrototypeDetails.REQUIRED)
        @Size(max = 200, message = PrototypeDetails.TOO_LONG)
        String place,
    @PositiveOrZero(message = NO_COUNT) @Max(value = MOST, message = NO_COUNT) int residents,
    @PositiveOrZero(message = NO_COUNT) @Max(value = MOST, message = NO_COUNT) int professionals,
    @PositiveOrZero(message = NO_COUNT) @Max(value = MOST, message = NO_COUNT) int volunteers,
    @PositiveOrZero(message = NO_COUNT) @Max(value = MOST, message = NO_COUNT) int partners,
    @Size(max = 10_000, message = PrototypeDetails.TOO_LONG) String decided) {

  private static final int MOST = 10_000;
  private static final String NO_COUNT = "prototypes.workshop.count-invalid";

  public WorkshopDetails {
    place = PlainText.of(place);
    decided = PlainText.of(decided);
  }

  /** What ends has begun before, on the same day. */
  @AssertTrue(message = "prototypes.workshop.end-before-start")
  boolean isEnd() {
    return end == null || (start != null && end.isAfter(start));
  }

  public int present() {
    return residents + professionals + volunteers + partners;
  }

  /** The same, field by field as text: for drafts, history and {@link ConflictingEdit}. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("date", date == null ? "" : date.toString());
    fields.put("start", start == null ? "" : start.toString());
    fields.put("end", end == null ? "" : end.toString());
    fields.put("place", place);
    fields.put("residents", Integer.toString(residents));
    fields.put("professionals", Integer.toString(professionals));
    fields.put("volunteers", Integer.toString(volunteers));
    fields.put("partners", Integer.toString(partners));
    fields.put("decided", decided);
    return fields;
  }
}
