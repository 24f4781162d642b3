package fr.essaim.core.imports.internal;

import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.prototypes.ThemeOrigin;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds themes by their French label; where two lists have the same, the wiki's is meant. */
final class ThemeLabels {

  private final Map<String, String> keys = new HashMap<>();
  private final String allowed;

  ThemeLabels(List<Theme> themes) {
    allowed = themes.stream().map(Theme::labelFr).distinct().collect(Collectors.joining(", "));
    themes.forEach(theme -> keys.putIfAbsent(CardVocabulary.slug(theme.labelFr()), theme.key()));
    themes.stream()
        .filter(theme -> theme.origin() == ThemeOrigin.WIKI)
        .forEach(theme -> keys.put(CardVocabulary.slug(theme.labelFr()), theme.key()));
  }

  /** The labels of all of them. */
  String allowed() {
    return allowed;
  }

  /**
   * @param unknown takes the parts that are no theme
   */
  Set<String> keysOf(String text, List<String> unknown) {
    Set<String> found = new LinkedHashSet<>();
    for (String part : CardVocabulary.parts(text)) {
      String key = keys.get(CardVocabulary.slug(part));
      if (key == null) {
        unknown.add(part);
      } else {
        found.add(key);
      }
    }
    return found;
  }
}
