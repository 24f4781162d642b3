package fr.essaim.core.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Public keys: lower-case ASCII letters and digits joined by hyphens, without a dot. */
public final class Slug {

  /** Longest key made from a title. */
  public static final int MAX_LENGTH = 80;

  /** The form that keys have. */
  public static final String FORM = "(?=.{1,200}$)[a-z0-9]+(-[a-z0-9]+)*";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  private Slug() {}

  /** The key for a title: {@code "Eduquer, ça s'apprend"} gives {@code eduquer-ca-s-apprend}. */
  public static String of(String title) {
    String ascii = plain(title);
    if (ascii.isEmpty()) {
      throw new BusinessRuleViolation("slug.empty", title);
    }
    return ascii.length() <= MAX_LENGTH
        ? ascii
        : ascii.substring(0, MAX_LENGTH).replaceAll("-+$", "");
  }

  /** Words in letters without accents and in digits, joined by hyphens, whatever their length. */
  public static String plain(String words) {
    return Normalizer.normalize(
            words.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"),
            Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-+|-+$", "");
  }

  public static boolean isValid(String key) {
    return key != null && PATTERN.matcher(key).matches();
  }
}
