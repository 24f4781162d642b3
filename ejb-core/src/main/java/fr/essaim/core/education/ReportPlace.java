package fr.essaim.core.education;

import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.AssertTrue;

/**
 * Something is wrong with a place as a whole.
 *
 * @param problem null where it is the same as another
 * @param otherKey the place that it is the same as; empty for none
 * @param comment for whoever decides; may be empty
 */
public record ReportPlace(
    String placeKey, ReportedProblem problem, String otherKey, String comment) {

  public ReportPlace {
    otherKey = PlainText.of(otherKey);
  }

  /** Whether it is the same as another. */
  public boolean isTwin() {
    return !otherKey.isEmpty();
  }

  @AssertTrue(message = "education.contribution.problem.missing")
  boolean isProblem() {
    return problem != null || isTwin();
  }

  @AssertTrue(message = "education.contribution.twin.itself")
  boolean isOtherKey() {
    return !otherKey.equals(placeKey);
  }
}
