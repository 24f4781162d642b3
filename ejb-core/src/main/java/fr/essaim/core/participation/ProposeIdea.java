package fr.essaim.core.participation;

import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody wishes for at their centre.
 *
 * @param title in a few words
 * @param need whom it would help, and with what
 */
public record ProposeIdea(
    @FieldName("organisation") @NotBlank(message = "participation.organisation.missing")
        String organisationKey,
    @NotBlank(message = "participation.title.missing") @Size(max = MOST_TITLE, message = TOO_LONG)
        String title,
    @NotBlank(message = "participation.text.missing") @Size(max = MOST_NEED, message = TOO_LONG)
        String need) {

  /** Most characters of a title. */
  public static final int MOST_TITLE = 200;

  /** Most characters of a need. */
  public static final int MOST_NEED = 2000;

  private static final String TOO_LONG = "participation.text.too-long";

  public ProposeIdea {
    title = PlainText.of(title);
    need = PlainText.of(need);
  }

  /** The same, field by field as text. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("organisation", organisationKey);
    fields.put("title", title);
    fields.put("need", need);
    return fields;
  }

  /** Reads back what {@link #fields()} gave. */
  public static ProposeIdea of(Map<String, String> fields) {
    return new ProposeIdea(
        fields.getOrDefault("organisation", ""),
        fields.getOrDefault("title", ""),
        fields.getOrDefault("need", ""));
  }
}
