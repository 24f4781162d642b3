package fr.essaim.web.intranet;

import fr.essaim.core.shared.BusinessRuleViolation;

/** The box to tick before what nothing takes back. */
public final class Sure {

  private Sure() {}

  /**
   * Goes on if the box is ticked.
   *
   * @param field the box's id in the page
   * @throws BusinessRuleViolation {@code intranet.sure.missing} at the box, if it is not
   */
  public static void check(String field, boolean ticked) {
    if (!ticked) {
      throw new BusinessRuleViolation("intranet.sure.missing").at(field);
    }
  }
}
