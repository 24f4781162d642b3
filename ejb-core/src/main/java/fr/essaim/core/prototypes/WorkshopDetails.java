package fr.essaim.core.prototypes;

import java.time.LocalDate;

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
}
