package fr.essaim.core.prototypes;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one types about a prototype. Its constraints are checked when it is saved.
 *
 * @param title at most 200 characters
 * @param summary what it is, in a few sentences; may be empty
 * @param kind null where not known
 * @param originKeys the organisations where it was made, empty where not known
 * @param creators the groups or people who agreed to be named as its makers
 * @param audiences whom it is for
 * @param themeKeys keys of {@link Theme}s
 * @param publicContact whom anybody may write to: a function, not a person
 * @param personalContact who knows more; never leaves the intranet
 */
public record PrototypeDetails(
    @NotBlank(message = "prototypes.title.missing") @Size(max = 200, message = TOO_LONG)
        String title,
    @Size(max = 2000, message = TOO_LONG) String summary,
    PrototypeKind kind,
    @FieldName("origins") Set<String> originKeys,
    List<String> creators,
    Set<Audience> audiences,
    @FieldName("themes") Set<String> themeKeys,
    @Size(max = 300, message = TOO_LONG) String publicContact,
    @Size(max = 300, message = TOO_LONG) String personalContact) {

  static final String REQUIRED = "prototypes.text.required";
  static final String TOO_LONG = "prototypes.text.too-long";

  public PrototypeDetails {
    title = PlainText.of(title);
    summary = PlainText.of(summary);
    originKeys = Set.copyOf(originKeys);
    creators = List.copyOf(creators);
    audiences = Set.copyOf(audiences);
    themeKeys = Set.copyOf(themeKeys);
    publicContact = PlainText.of(publicContact);
    personalContact = PlainText.of(personalContact);
  }

  /** The makers as they are kept, one a line. */
  @Size(max = 2000, message = TOO_LONG)
  public String getCreators() {
    return PlainText.of(String.join("\n", creators));
  }

  /** Details of which only the title is known. */
  public static PrototypeDetails titled(String title) {
    return new PrototypeDetails(title, "", null, Set.of(), List.of(), Set.of(), Set.of(), "", "");
  }

  /**
   * The same, field by field as text: lists sorted and joined by commas, creators by line ends.
   * Drafts keep it and {@link ConflictingEdit} shows it.
   */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", title);
    fields.put("summary", summary);
    fields.put("kind", kind == null ? "" : kind.name());
    fields.put("origins", String.join(",", new TreeSet<>(originKeys)));
    fields.put("creators", getCreators());
    fields.put("audiences", joined(audiences));
    fields.put("themes", String.join(",", new TreeSet<>(themeKeys)));
    fields.put("publicContact", publicContact);
    fields.put("personalContact", personalContact);
    return fields;
  }

  /** Reads back what {@link #fields()} gave; a field that is absent counts as empty. */
  public static PrototypeDetails of(Map<String, String> fields) {
    String kind = fields.getOrDefault("kind", "");
    return new PrototypeDetails(
        fields.getOrDefault("title", ""),
        fields.getOrDefault("summary", ""),
        kind.isEmpty() ? null : PrototypeKind.valueOf(kind),
        Set.copyOf(parts(fields.get("origins"), ",", Function.identity())),
        parts(fields.get("creators"), "\n", Function.identity()),
        Set.copyOf(parts(fields.get("audiences"), ",", Audience::valueOf)),
        Set.copyOf(parts(fields.get("themes"), ",", Function.identity())),
        fields.getOrDefault("publicContact", ""),
        fields.getOrDefault("personalContact", ""));
  }

  private static String joined(Set<Audience> audiences) {
    return audiences.stream().map(Audience::name).sorted().collect(Collectors.joining(","));
  }

  private static <T> List<T> parts(String text, String separator, Function<String, T> reader) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(separator))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .distinct()
            .map(reader)
            .toList();
  }
}
