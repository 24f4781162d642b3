package fr.essaim.web.shell;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Labelled;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the pages say, in the language of the answer.
 *
 * <ul>
 *   <li>{@code #{t['prototypes.sheet.need']}}: the text;
 *   <li>{@code #{t.of('prototypes.list.page', 2, 5)}}: with {@code {0}}, {@code {1}} replaced by
 *       the arguments, numbers and dates as people write them;
 *   <li>{@code #{t.count('prototypes.found', n)}}: {@code KEY.none}, {@code KEY.one} or {@code
 *       KEY.many}, with {@code {0}} the number (without {@code none}, zero goes as one in French
 *       and as many in English);
 *   <li>{@code #{t.label(state)}}: an enum constant, {@code FEATURE.EnumName.CONSTANT}.
 * </ul>
 *
 * <p>Apostrophes stand for themselves. A key without text shows itself, which a test prevents.
 */
@Named("t")
@RequestScoped
public class Text extends AbstractMap<String, String> {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private Language language;
  private Formats formats;

  protected Text() {}

  @Inject
  Text(Language language, Formats formats) {
    this.language = language;
    this.formats = formats;
  }

  @Override
  public String get(Object key) {
    return find(String.valueOf(key));
  }

  @Override
  public boolean containsKey(Object key) {
    return Bundles.find(language.getLocale(), String.valueOf(key)).isPresent();
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }

  /** The text, or something else where there is none. */
  public String orElse(String key, String otherwise) {
    return Bundles.find(language.getLocale(), key).orElse(otherwise);
  }

  public String of(String key, Object... arguments) {
    Matcher place = PLACE.matcher(find(key));
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      int index = Integer.parseInt(place.group(1));
      Object value = index < arguments.length ? arguments[index] : "";
      place.appendReplacement(text, Matcher.quoteReplacement(display(value)));
    }
    return place.appendTail(text).toString();
  }

  public String count(String key, long number) {
    if (number == 0 && containsKey(key + ".none")) {
      return of(key + ".none", number);
    }
    boolean one =
        language.getLocale().equals(Locale.FRENCH) ? Math.abs(number) < 2 : Math.abs(number) == 1;
    return of(key + (one ? ".one" : ".many"), number);
  }

  public String label(Enum<?> constant) {
    return constant == null ? "" : find(labelKey(constant));
  }

  /** A thing as people say it: a number, a date, a constant, a thing with a name, or several. */
  public String say(Object thing) {
    return display(thing);
  }

  /** The sentence for a rule that refused: {@code error.CODE} with its arguments. */
  public String error(BusinessRuleViolation violation) {
    return of("error." + violation.code(), violation.arguments().toArray());
  }

  static String labelKey(Enum<?> constant) {
    Class<?> type = constant.getDeclaringClass();
    return feature(type.getPackageName()) + "." + type.getSimpleName() + "." + constant.name();
  }

  /** The segment after {@code fr.essaim.core} or {@code fr.essaim.web}. */
  private static String feature(String packageName) {
    return packageName.split("\\.")[3];
  }

  private String find(String key) {
    return Bundles.find(language.getLocale(), key).orElse(key);
  }

  private String display(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(this::display).collect(Collectors.joining(", "));
    }
    if (value instanceof Labelled thing) {
      return thing.label(language.getTag());
    }
    return value instanceof Enum<?> constant ? label(constant) : formats.any(value);
  }
}
