package fr.essaim.core.peers;

import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.shared.PlainText;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A prototype as another network publishes it. Whatever it says there, this is plain text of
 * bounded length, and codes that we know.
 *
 * @param key as in its address there
 * @param language of its texts, as two letters
 * @param licence the address of the licence of its newest version; null where it says none
 * @param kind null where it is none that we know, as is {@code state}
 * @param themeKeys those of our scheme may be among them
 * @param latest the number of its newest version; null for none
 * @param derivedKey the key of the prototype of ours that it was made from; null for none
 * @param changedAt when it was last published there
 */
public record ForeignPrototype(
    String key,
    String title,
    String summary,
    String language,
    String licence,
    PrototypeKind kind,
    PrototypeState state,
    Set<Audience> audiences,
    Set<String> themeKeys,
    String latest,
    String derivedKey,
    Instant changedAt) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_SUMMARY = 2000;

  /** They turn the text after them round, also that of others. */
  private static final Pattern DIRECTION =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  public ForeignPrototype {
    title = plain(title, LONGEST_TITLE).replaceAll("\\s+", " ");
    summary = plain(summary, LONGEST_SUMMARY);
    audiences = Set.copyOf(audiences);
    themeKeys = Set.copyOf(themeKeys);
  }

  private static String plain(String text, int longest) {
    String plain = PlainText.of(DIRECTION.matcher(text).replaceAll(""));
    if (plain.length() <= longest) {
      return plain;
    }
    int end = longest - 1;
    return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
