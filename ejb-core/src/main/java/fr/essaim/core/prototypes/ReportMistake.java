package fr.essaim.core.prototypes;

import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A visitor reports a mistake.
 *
 * @param page the path of the page that it is about, such as {@code /prototypes/mon-cv-numerique}
 * @param subjectType {@code prototype}, {@code organisation}, or null for a page about neither
 * @param subjectKey the key of that thing, or null
 * @param text what is wrong; 10 to 2000 characters
 * @param email where to answer; may be empty
 * @param language {@code fr} or {@code en}, in which the answer is framed
 */
public record ReportMistake(
    @NotBlank(message = PrototypeDetails.REQUIRED)
        @Size(max = 500, message = PrototypeDetails.TOO_LONG)
        @Pattern(regexp = "/.*", message = "prototypes.mistake.page-invalid")
        String page,
    String subjectType,
    String subjectKey,
    @FieldName("message")
        @NotBlank(message = PrototypeDetails.REQUIRED)
        @Size(max = 2000, message = PrototypeDetails.TOO_LONG)
        @Size(min = 10, message = "prototypes.mistake.too-short")
        String text,
    @Size(max = 254, message = PrototypeDetails.TOO_LONG)
        @Pattern(
            regexp = "|[^@\\s]+@[^@\\s]+\\.[^@\\s]+",
            message = "prototypes.mistake.email-invalid")
        String email,
    String language) {

  public ReportMistake {
    page = PlainText.of(page);
    text = PlainText.of(text);
    email = PlainText.of(email);
  }
}
