package fr.essaim.core.prototypes;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.shared.PlainText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A workshop where a prototype was worked on. People are only counted.
 *
 * @param date when it was held, or will be
 * @param place where
 * @param residents how many residents were present
 * @param professionals how many professionals
 * @param volunteers how many volunteers
 * @param partners how many people of partners
 * @param decided what was decided; may be empty
 */
public record WorkshopDetails(
    LocalDate date,
    String place,
    int residents,
    int professionals,
    int volunteers,
    int partners,
    String decided) {

  public int present() {
    return residents + professionals + volunteers + partners;
  }

  /** The same, field by field as text: for drafts, history and {@link ConflictingEdit}. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("date", date == null ? "" : date.toString());
    fields.put("place", PlainText.of(place));
    fields.put("residents", Integer.toString(residents));
    fields.put("professionals", Integer.toString(professionals));
    fields.put("volunteers", Integer.toString(volunteers));
    fields.put("partners", Integer.toString(partners));
    fields.put("decided", PlainText.of(decided));
    return fields;
  }
}
