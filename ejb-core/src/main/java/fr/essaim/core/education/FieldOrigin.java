package fr.essaim.core.education;

import fr.essaim.core.prototypes.Licence;
import java.time.LocalDate;

/**
 * Who said a field of a place or of an offer, where that was not us.
 *
 * @param type of the thing
 * @param key of the thing
 * @param source what the set is called
 * @param on the day of which it is; null where that is not told
 */
public record FieldOrigin(
    String type, String key, String field, String source, Licence licence, LocalDate on) {

  /** Whether it may go on under no other licence than its own. */
  public boolean isSharedAlike() {
    return licence.isSharedAlike();
  }
}
