package fr.essaim.core.education;

import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What one states of a photo of a place, which everybody is to see.
 *
 * @param description what it shows, for those who do not see it
 * @param agreedBy who agreed to be seen, or for whom; stays within
 * @param agreedOn the day of that
 */
public record PhotoWords(
    @NotBlank(message = "education.photo.description-missing")
        @Size(max = 300, message = PlaceDetails.TOO_LONG)
        String description,
    @NotNull(message = "education.photo.rights-missing") ImageRight rights,
    @Size(max = 300, message = PlaceDetails.TOO_LONG) String agreedBy,
    LocalDate agreedOn) {

  public PhotoWords {
    description = PlainText.of(description);
    agreedBy = rights == ImageRight.NOBODY ? "" : PlainText.of(agreedBy);
    agreedOn = rights == ImageRight.NOBODY ? null : agreedOn;
  }

  @AssertTrue(message = "education.photo.agreed-by-missing")
  boolean isAgreedBy() {
    return rights == null || rights == ImageRight.NOBODY || !agreedBy.isEmpty();
  }

  @AssertTrue(message = "education.photo.agreed-on-missing")
  boolean isAgreedOn() {
    return rights == null || rights == ImageRight.NOBODY || agreedOn != null;
  }

  /**
   * Reads what was typed.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  public static PhotoWords read(
      String description, ImageRight rights, String agreedBy, String agreedOn) {
    Violations violations = new Violations();
    LocalDate day =
        PlainText.of(agreedOn).isEmpty()
            ? null
            : violations.read("agreedOn", agreedOn, TypedDate::day);
    PhotoWords words = new PhotoWords(description, rights, agreedBy, day);
    violations.read(null, words, Constraints::check);
    violations.refuse();
    return words;
  }
}
