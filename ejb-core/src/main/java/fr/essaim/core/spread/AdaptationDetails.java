package fr.essaim.core.spread;

import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a centre changed of a prototype, naming nobody.
 *
 * @param title in a few words
 * @param changed what is otherwise than in the version that it took
 * @param reason why
 */
public record AdaptationDetails(
    @NotBlank(message = "spread.adaptation.title.missing")
        @Size(max = 200, message = TransferDetails.TOO_LONG)
        String title,
    @NotBlank(message = "spread.adaptation.changed.missing")
        @Size(max = 4000, message = TransferDetails.TOO_LONG)
        String changed,
    @Size(max = 4000, message = TransferDetails.TOO_LONG) String reason) {

  public AdaptationDetails {
    title = PlainText.of(title);
    changed = PlainText.of(changed);
    reason = PlainText.of(reason);
  }

  /** The same, field by field as text: for drafts, history and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", title);
    fields.put("changed", changed);
    fields.put("reason", reason);
    return fields;
  }

  /** Reads back what {@link #fields()} gave. */
  public static AdaptationDetails of(Map<String, String> fields) {
    return new AdaptationDetails(fields.get("title"), fields.get("changed"), fields.get("reason"));
  }
}
