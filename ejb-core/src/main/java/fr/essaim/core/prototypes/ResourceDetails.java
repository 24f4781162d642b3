package fr.essaim.core.prototypes;

import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;

/**
 * What is said of a resource.
 *
 * @param title at most 200 characters
 * @param licence never null: a resource without licence is not taken
 * @param language the two letters of ISO 639-1
 * @param mediaType such as {@code application/pdf}
 */
public record ResourceDetails(
    @NotBlank(message = PrototypeDetails.REQUIRED)
        @Size(max = 200, message = PrototypeDetails.TOO_LONG)
        String title,
    @NotNull(message = "prototypes.resource.licence-missing") Licence licence,
    String language,
    @NotNull(message = NO_TYPE) @Pattern(regexp = MEDIA_TYPE, message = NO_TYPE) String mediaType) {

  private static final String MEDIA_TYPE =
      "[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,100}";
  private static final String NO_TYPE = "prototypes.resource.media-type-invalid";
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  public ResourceDetails {
    title = PlainText.of(title);
  }

  public FileType type() {
    return FileType.of(mediaType);
  }

  @AssertTrue(message = "prototypes.resource.language-invalid")
  boolean isLanguage() {
    return language != null && LANGUAGES.contains(language);
  }
}
