package fr.essaim.core.prototypes.internal;

import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.prototypes.ThemeOrigin;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the themes, all of them and once: they are few and come with the schema, so that they never
 * change while it runs. Reading them sends nothing that waits to be written.
 */
@ApplicationScoped
public class ThemeScheme {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  private volatile Map<String, Theme> known;

  /** Every theme by its key, in the order of the lists. */
  public Map<String, Theme> all() {
    if (known == null) {
      known = Collections.unmodifiableMap(read());
    }
    return known;
  }

  private Map<String, Theme> read() {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select t.key, t.origin, t.label_fr, t.label_en,"
                    + " (select string_agg(m.match_key, ',' order by m.match_key)"
                    + " from prototypes.theme_match m where m.theme_key = t.key),"
                    + " t.definition_fr, t.definition_en, t.broader_key"
                    + " from prototypes.theme t order by t.rank")
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList();
    Map<String, Theme> themes = new LinkedHashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      String matches = (String) columns[4];
      Theme theme =
          new Theme(
              (String) columns[0],
              ThemeOrigin.valueOf((String) columns[1]),
              (String) columns[2],
              (String) columns[3],
              (String) columns[5],
              (String) columns[6],
              (String) columns[7],
              matches == null ? List.of() : Arrays.asList(matches.split(",")));
      themes.put(theme.key(), theme);
    }
    return themes;
  }

  /** Those of the keys, in the order of the scheme. */
  public List<Theme> named(Collection<String> keys) {
    return all().values().stream().filter(theme -> keys.contains(theme.key())).toList();
  }

  /**
   * The labels of some themes, as searches find them.
   *
   * @throws UnknownThing for a key that is no theme's
   */
  public String labels(Collection<String> keys) {
    Map<String, Theme> themes = all();
    return keys.stream()
        .sorted()
        .map(
            key -> {
              Theme theme = themes.get(key);
              if (theme == null) {
                throw new UnknownThing("theme", key);
              }
              return theme.labelFr() + " " + theme.labelEn();
            })
        .collect(Collectors.joining(" "));
  }
}
