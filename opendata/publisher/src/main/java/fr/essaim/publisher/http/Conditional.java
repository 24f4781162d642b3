package fr.essaim.publisher.http;

/** The strong entity tags of answers, and what a reader says of those that it has. */
public final class Conditional {

  private Conditional() {}

  /** A strong tag of the parts that the bytes depend on. */
  static String tag(String... parts) {
    return "\"" + join(parts) + "\"";
  }

  /** Parts of a tag as one. */
  static String join(String... parts) {
    return String.join(".", parts);
  }

  /**
   * Whether the reader has this already; a tag of {@code If-None-Match} is compared weakly, so one
   * that a compressing proxy weakened still counts.
   */
  public static boolean has(String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (String candidate : ifNoneMatch.split(",")) {
      String bare = candidate.strip().replaceFirst("^W/", "");
      if (bare.equals("*") || bare.equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
