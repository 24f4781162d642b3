package fr.essaim.core.education;

import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody who contributes; of anyone who is signed in, the account counts alone.
 *
 * @param email where they are told what becomes of it; may be empty
 * @param language {@code fr} or {@code en}, in which they are written to
 * @param address the address of the network that they come from
 */
public record Visitor(
    @Size(max = 254, message = PlaceDetails.TOO_LONG)
        @Pattern(
            regexp = "|[^@\\s]+@[^@\\s]+\\.[^@\\s]+",
            message = "education.contribution.email.invalid")
        String email,
    String language,
    String address) {

  public Visitor {
    email = PlainText.of(email);
  }
}
