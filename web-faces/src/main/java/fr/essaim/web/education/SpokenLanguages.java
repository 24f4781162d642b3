package fr.essaim.web.education;

import fr.essaim.core.education.Languages;
import fr.essaim.core.shared.PlainText;
import fr.essaim.web.shell.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The languages that people may be understood in, as a field finds and names them. */
@Named
@RequestScoped
public class SpokenLanguages {

  private static final int PROPOSED = 10;

  @Inject private Language language;

  /** The codes of those whose name has the words in it. */
  public List<String> complete(String words) {
    Collator collator = Collator.getInstance(language.getLocale());
    String wanted = PlainText.of(words).toLowerCase(language.getLocale());
    return Languages.KNOWN.stream()
        .filter(code -> name(code).toLowerCase(language.getLocale()).contains(wanted))
        .sorted(Comparator.comparing(this::name, collator))
        .limit(PROPOSED)
        .toList();
  }

  public String name(String code) {
    return code == null || code.isEmpty()
        ? ""
        : new Locale(code).getDisplayLanguage(language.getLocale());
  }
}
