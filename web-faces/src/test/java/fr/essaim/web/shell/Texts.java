package fr.essaim.web.shell;

import java.util.Locale;

/** The words of the pages, for tests. */
public final class Texts {

  private Texts() {}

  public static Text in(Locale locale) {
    Language language = new Language(locale);
    return new Text(language, new Formats(language));
  }
}
