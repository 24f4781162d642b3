package fr.essaim.publisher.document;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URIs of an instance, all from its configured base: what a request says of host and path is
 * never used, for behind the routing filter it is not what the reader asked for.
 *
 * @param base without a slash at its end
 */
public record Uris(String base) {

  /** Types of things that the vocabulary names, each a term of it. */
  private static final Set<String> TERMS = Set.of("code", "list");

  private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  /**
   * What a URI names.
   *
   * @param type its second segment
   * @param key its third
   */
  public record Name(String type, String key) {}

  /** The URI of a thing. */
  public String thing(String type, String key) {
    return TERMS.contains(type) ? base + "/def#" + key : base + "/id/" + type + "/" + key;
  }

  /** The URI of the document about a thing, which is also its graph's name. */
  public String document(String type, String key) {
    return base + "/doc/" + type + "/" + key;
  }

  /** The document of a thing that is no term. */
  public String documentOf(String thing) {
    return base + "/doc/" + thing.substring((base + "/id/").length());
  }

  /** The thing that a document is about. */
  public String thingOf(String document) {
    return nameOf(document)
        .map(name -> thing(name.type(), name.key()))
        .orElseGet(() -> base + "/id/" + document.substring((base + "/doc/").length()));
  }

  /** What a document's URI names; empty under another base. */
  public Optional<Name> nameOf(String document) {
    if (!document.startsWith(base + "/doc/")) {
      return Optional.empty();
    }
    Matcher segments =
        Pattern.compile("([^/]+)/([^/]+)").matcher(document.substring((base + "/doc/").length()));
    return segments.matches()
        ? Optional.of(new Name(segments.group(1), segments.group(2)))
        : Optional.empty();
  }

  /** Whether this can be a type or a key: one lower-case segment without a dot. */
  public static boolean isSegment(String text) {
    return SEGMENT.matcher(text).matches();
  }
}
