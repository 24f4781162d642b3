package fr.essaim.core.education;

import fr.essaim.core.shared.PlainText;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hours as people say them: {@code lundi 9h-12h, 14h-17h ; mercredi et samedi, de 14 h à 18 h}.
 * Where a single word is not understood nothing is read, so that nothing that was said is lost.
 */
public final class SaidHours {

  private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
  private static final String DAYS = DAY + "(?:[-,]" + DAY + ")*";
  private static final String TIME = "(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)";
  private static final String TIMES = TIME + "-" + TIME;
  private static final String RULE = DAYS + " (?:off|" + TIMES + "(?:," + TIMES + ")*)";
  private static final Pattern UNDERSTOOD = Pattern.compile(RULE + "(?:; " + RULE + ")*");

  /** How each way to say it is written, one after the other. */
  private static final List<Map.Entry<Pattern, String>> WRITTEN =
      List.of(
          as("\\p{M}", ""),
          as("\\b(?:tous les jours|every day)\\b", "Mo-Su"),
          as("\\b(?:lundi|monday)s?\\b", "Mo"),
          as("\\b(?:mardi|tuesday)s?\\b", "Tu"),
          as("\\b(?:mercredi|wednesday)s?\\b", "We"),
          as("\\b(?:jeudi|thursday)s?\\b", "Th"),
          as("\\b(?:vendredi|friday)s?\\b", "Fr"),
          as("\\b(?:samedi|saturday)s?\\b", "Sa"),
          as("\\b(?:dimanche|sunday)s?\\b", "Su"),
          as("\\b(?:fermee?|closed)\\b", "off"),
          as("\\b(?:midi|noon)\\b", "12:00"),
          as("\\b(?:minuit|midnight)\\b", "24:00"),
          as("\\b(?:le|les|du|de|from|ouvert|open)\\b", " "),
          as("\\b(\\d{1,2})\\s?[h:]\\s?([0-5]\\d)\\b", "$1:$2"),
          as("\\b(\\d{1,2})\\s?h(?![a-z\\d])", "$1:00"),
          as("(?<![\\d:])(\\d{1,2})(?![\\d:])", "$1:00"),
          as("\\b(\\d):", "0$1:"),
          as("(?<!\\d):|:(?!\\d)", " "),
          as("\\s*(?:\\bau?\\b|\\bto\\b|[-\u2013])\\s*", "-"),
          as("\\b(?:et|and)\\b|[/&]", ","),
          as("[\\s,]*,[\\s,]*", ","),
          as("\\s+", " "),
          as("(?<=^|[,;. ])off (" + DAYS + ")", "$1 off"),
          as("(?<=\\d|off)[ ,;.]*(?=" + DAY + ")", "; "),
          as("(?<=[a-z]),(?=\\d)", " "),
          as("^ | ?[;.]? ?$", ""));

  private SaidHours() {}

  private static Map.Entry<Pattern, String> as(String said, String written) {
    return Map.entry(Pattern.compile(said), written);
  }

  /** The same in the syntax of {@link OpeningHours}; empty where it is not understood. */
  public static Optional<String> read(String said) {
    String text = PlainText.of(said);
    return Optional.of(text)
        .filter(each -> !each.isEmpty() && OpeningHours.isValid(each))
        .or(() -> Optional.of(written(text)).filter(UNDERSTOOD.asMatchPredicate()))
        .filter(OpeningHours::isValid)
        .map(OpeningHours::canonical);
  }

  private static String written(String text) {
    String hours =
        Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
            .replaceAll("[\u00a0\u202f]", " ");
    for (Map.Entry<Pattern, String> each : WRITTEN) {
      hours = each.getKey().matcher(hours).replaceAll(each.getValue());
    }
    return hours;
  }
}
