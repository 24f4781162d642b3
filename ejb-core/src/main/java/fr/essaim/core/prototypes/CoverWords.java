package fr.essaim.core.prototypes;

import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is said of a picture that everybody is to see.
 *
 * @param alt what it shows, for those who do not see it
 * @param credit whose it is; may be empty
 * @param cleared whether nobody can be recognised in it, or those who can agreed, and its author
 *     did
 */
public record CoverWords(
    @FieldName("coverAlt")
        @NotBlank(message = "prototypes.cover.alt-missing")
        @Size(max = 250, message = PrototypeDetails.TOO_LONG)
        String alt,
    @FieldName("coverCredit") @Size(max = 200, message = PrototypeDetails.TOO_LONG) String credit,
    @FieldName("coverCleared") @AssertTrue(message = "prototypes.cover.rights-missing")
        boolean cleared) {

  public CoverWords {
    alt = PlainText.of(alt);
    credit = PlainText.of(credit);
  }
}
