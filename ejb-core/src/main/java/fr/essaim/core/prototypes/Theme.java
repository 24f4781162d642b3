package fr.essaim.core.prototypes;

import fr.essaim.core.shared.Labelled;
import java.util.List;

/**
 * A concept of the one theme scheme.
 *
 * @param key its slug
 * @param origin which list it comes from
 * @param labelFr its French label
 * @param labelEn its English label
 * @param definitionFr what is meant by it
 * @param definitionEn the same, in English
 * @param broader key of the larger theme that it is under; null for one at the top
 * @param closeMatches keys of the themes of other lists that mean nearly the same
 */
public record Theme(
    String key,
    ThemeOrigin origin,
    String labelFr,
    String labelEn,
    String definitionFr,
    String definitionEn,
    String broader,
    List<String> closeMatches)
    implements Labelled {

  public Theme {
    closeMatches = List.copyOf(closeMatches);
  }

  /** Its label in French, or in English when the language is {@code en}. */
  @Override
  public String label(String language) {
    return "en".equals(language) ? labelEn : labelFr;
  }
}
