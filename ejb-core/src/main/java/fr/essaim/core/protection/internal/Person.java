package fr.essaim.core.protection.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The person of an account, and how to find what was written about them.
 *
 * @param email their address
 * @param name the name that they gave
 */
public record Person(UUID account, String email, String name) {

  /** What stands where an address stood. */
  public static final String ADDRESS_GONE = "[adresse effacée]";

  /** What stands where a name stood. */
  public static final String NAME_GONE = "[nom effacé]";

  private static final Pattern FULL_NAME = Pattern.compile("\\S+\\s+\\S.*");
  private static final int SHORTEST_NAME = 5;

  /**
   * Something to look for in texts.
   *
   * @param pattern a regular expression of PostgreSQL, case aside
   * @param instead what to write in its place
   */
  public record Mention(String pattern, String instead) {}

  /**
   * The address, and the name if it is a full one: a first name alone is many people's, and
   * blotting it out everywhere would spoil texts about others.
   */
  public List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    mentions.add(
        new Mention(
            "(?<![[:alnum:]._%+-])" + literal(email) + "(?![[:alnum:]-]|[.][[:alnum:]])",
            ADDRESS_GONE));
    if (name.length() >= SHORTEST_NAME && FULL_NAME.matcher(name).matches()) {
      mentions.add(new Mention("(?<![[:alnum:]])" + literal(name) + "(?![[:alnum:]])", NAME_GONE));
    }
    return mentions;
  }

  private static String literal(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}\\s]", "\\\\$0").replaceAll("\\s+", "\\\\s+");
  }
}
