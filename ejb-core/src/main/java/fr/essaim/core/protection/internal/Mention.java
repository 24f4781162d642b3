package fr.essaim.core.protection.internal;

import fr.essaim.core.register.OnErasure;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something to look for in texts.
 *
 * @param kind what it is
 * @param pattern a regular expression of PostgreSQL, case aside
 */
record Mention(Kind kind, String pattern) {

  /** What is looked for, and what stands in its place afterwards. */
  enum Kind {
    /** Exact: nobody else's can be meant. */
    ADDRESS("[adresse effacée]", "adresse-effacee"),
    /** Many people may have the same. */
    NAME("[nom effacé]", "nom-efface"),
    /** It may be a centre's own. */
    PHONE("[téléphone effacé]", "telephone-efface");

    private final String inText;
    private final String inLink;

    Kind(String inText, String inLink) {
      this.inText = inText;
      this.inLink = inLink;
    }
  }

  static Mention ofAddresses(Collection<String> addresses) {
    return new Mention(
        Kind.ADDRESS,
        addresses.stream()
            .map(address -> literal(address).replace("\\@", "(?:@|%40)"))
            .collect(
                Collectors.joining(
                    "|", "(?<![[:alnum:]._%+-])(?:", ")(?![[:alnum:]-]|[.][[:alnum:]])")));
  }

  static Mention ofName(String name) {
    return new Mention(Kind.NAME, "(?<![[:alnum:]])" + literal(name) + "(?![[:alnum:]])");
  }

  /**
   * @param digits the last nine of a number, before which whatever leads to it may stand
   */
  static Mention ofPhone(String digits) {
    String number =
        digits.chars().mapToObj(Character::toString).collect(Collectors.joining("[ ().-]*"));
    return new Mention(
        Kind.PHONE, "(?<![0-9])(?:[+]|00)?(?:33[ ().-]*)?0?[ ().-]*" + number + "(?![0-9])");
  }

  /** What stands in its place where an erasure treats texts in this way. */
  String instead(OnErasure way) {
    return way == OnErasure.BLOTTED_IN_LINK ? kind.inLink : kind.inText;
  }

  private static String literal(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\s]", "\\\\$0")
        .replaceAll("\\s+", "\\\\s+");
  }
}
