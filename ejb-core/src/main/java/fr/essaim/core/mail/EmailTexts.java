package fr.essaim.core.mail;

import fr.essaim.core.shared.FrenchTypography;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the e-mails of a context say, from its bundle {@code emails}: {@code KIND.subject}, {@code
 * KIND.1}, {@code KIND.2}…, {@code KIND.link} and {@code KIND.after.1}…, where {@code {0}} is the
 * first argument.
 */
@ApplicationScoped
public class EmailTexts {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  /**
   * An e-mail of a kind.
   *
   * @param bundle the context's, such as {@code fr.essaim.core.identity.emails}
   * @param link where its link leads; null if it has none
   */
  public Email write(
      String bundle, String kind, String to, String language, String link, Object... arguments) {
    ResourceBundle texts = bundle(bundle, language);
    return new Email(
        to,
        language,
        filled(text(texts, kind + ".subject"), arguments),
        paragraphs(texts, kind + ".", arguments),
        link == null ? null : new Email.Link(text(texts, kind + ".link"), link),
        paragraphs(texts, kind + ".after.", arguments));
  }

  /** One text of a bundle, as its language sets it. */
  public static String text(String bundle, String language, String key) {
    return text(bundle(bundle, language), key);
  }

  private static ResourceBundle bundle(String name, String language) {
    return ResourceBundle.getBundle(
        name,
        Locale.forLanguageTag(language),
        EmailTexts.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static List<String> paragraphs(ResourceBundle texts, String prefix, Object[] arguments) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 1; texts.containsKey(prefix + i); i++) {
      paragraphs.add(filled(text(texts, prefix + i), arguments));
    }
    return paragraphs;
  }

  private static String text(ResourceBundle texts, String key) {
    String words = texts.getString(key);
    return texts.getLocale().equals(Locale.FRENCH) ? FrenchTypography.set(words) : words;
  }

  private static String filled(String text, Object[] arguments) {
    Matcher place = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (place.find()) {
      Object argument = arguments[Integer.parseInt(place.group(1))];
      place.appendReplacement(filled, Matcher.quoteReplacement(String.valueOf(argument)));
    }
    return place.appendTail(filled).toString();
  }
}
