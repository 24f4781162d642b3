package fr.essaim.core.education.internal.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ages in the words of a sentence, for formats that have no column for them. */
final class Ages {

  private static final Pattern BOTH =
      Pattern.compile("(?:de|entre) (\\d{1,3})(?: ans)? (?:à|et) (\\d{1,3}) ans");
  private static final Pattern FROM = Pattern.compile("(?:dès|à partir de) (\\d{1,3}) ans");
  private static final Pattern TO = Pattern.compile("jusqu[’']à (\\d{1,3}) ans");

  private Ages() {}

  static String write(String from, String to) {
    if (!from.isEmpty() && !to.isEmpty()) {
      return "De " + from + " à " + to + " ans";
    }
    if (!from.isEmpty()) {
      return "Dès " + from + " ans";
    }
    return to.isEmpty() ? "" : "Jusqu’à " + to + " ans";
  }

  static void read(String sentence, Map<String, String> fields) {
    String said = sentence.toLowerCase(Locale.FRENCH).replaceAll("[\\s\\p{Z}]+", " ");
    Matcher both = BOTH.matcher(said);
    if (both.find()) {
      fields.put("ageFrom", both.group(1));
      fields.put("ageTo", both.group(2));
      return;
    }
    Matcher from = FROM.matcher(said);
    if (from.find()) {
      fields.put("ageFrom", from.group(1));
    }
    Matcher to = TO.matcher(said);
    if (to.find()) {
      fields.put("ageTo", to.group(1));
    }
  }
}
