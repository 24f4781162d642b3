package fr.essaim.core.education;

import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * What one states of a collection of places.
 *
 * @param centreKey the organisation whose it is; empty for one's own
 */
public record CollectionDetails(
    @NotBlank(message = "education.collection.title.missing")
        @Size(min = 3, max = 150, message = "education.collection.title.length")
        String title,
    @Size(max = 4000, message = PlaceDetails.TOO_LONG) String introduction,
    @FieldName("centre") @Size(max = 200, message = PlaceDetails.TOO_LONG) String centreKey) {

  public CollectionDetails {
    title = PlainText.of(title).replaceAll("\\s+", " ");
    introduction = PlainText.of(introduction);
    centreKey = PlainText.of(centreKey);
  }

  /** The same, field by field as text: for drafts, history and conflicts. */
  public Map<String, String> fields() {
    return Map.of("title", title, "introduction", introduction, "centre", centreKey);
  }

  /** Reads back what {@link #fields()} gave; a field that is absent counts as empty. */
  public static CollectionDetails of(Map<String, String> fields) {
    return Constraints.check(
        new CollectionDetails(
            fields.get("title"), fields.get("introduction"), fields.get("centre")));
  }
}
