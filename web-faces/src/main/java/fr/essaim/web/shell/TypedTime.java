package fr.essaim.web.shell;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An hour of the day as people type it: {@code 14 h}, {@code 14h30}, {@code 14:30}. */
public final class TypedTime {

  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[h:](\\d{2})?(?::00)?)?");

  private TypedTime() {}

  /**
   * What somebody means.
   *
   * @return null where nothing is typed
   * @throws BusinessRuleViolation {@code time.typed} when it is none, with what was typed
   */
  public static LocalTime read(String typed) {
    String text = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]+", "");
    if (text.isEmpty()) {
      return null;
    }
    Matcher time = TIME.matcher(text.toLowerCase(Locale.ROOT));
    try {
      if (time.matches()) {
        int minutes = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        return LocalTime.of(Integer.parseInt(time.group(1)), minutes);
      }
    } catch (DateTimeException noSuchHour) {
      throw new BusinessRuleViolation("time.typed", typed.strip());
    }
    throw new BusinessRuleViolation("time.typed", typed.strip());
  }
}
