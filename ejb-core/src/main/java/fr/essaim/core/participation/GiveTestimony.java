package fr.essaim.core.participation;

import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody says of a published prototype.
 *
 * @param signed whether they agree that their first name and their organisation are shown with it
 */
public record GiveTestimony(
    @FieldName("prototype") @NotBlank(message = "participation.prototype.missing")
        String prototypeKey,
    @NotBlank(message = "participation.text.missing")
        @Size(max = MOST, message = "participation.text.too-long")
        String text,
    boolean signed) {

  /** Most characters. */
  public static final int MOST = 1000;

  public GiveTestimony {
    text = PlainText.of(text);
  }

  /** The same, field by field as text. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("prototype", prototypeKey);
    fields.put("text", text);
    fields.put("signed", signed ? "signed" : "");
    return fields;
  }

  /** Reads back what {@link #fields()} gave. */
  public static GiveTestimony of(Map<String, String> fields) {
    return new GiveTestimony(
        fields.getOrDefault("prototype", ""),
        fields.getOrDefault("text", ""),
        !fields.getOrDefault("signed", "").isEmpty());
  }
}
