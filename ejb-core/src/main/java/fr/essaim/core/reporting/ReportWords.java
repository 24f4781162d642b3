package fr.essaim.core.reporting;

import fr.essaim.core.mail.EmailTexts;
import java.text.MessageFormat;

/** What reports say of themselves: in French, which is what French administrations read. */
public final class ReportWords {

  private static final String BUNDLE = "fr.essaim.core.reporting.words";

  private ReportWords() {}

  public static String of(String key) {
    return EmailTexts.text(BUNDLE, "fr", key);
  }

  public static String of(String key, Object... arguments) {
    return new MessageFormat(of(key).replace("'", "''")).format(arguments);
  }
}
