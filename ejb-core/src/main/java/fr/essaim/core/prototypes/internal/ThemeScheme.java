package fr.essaim.core.prototypes.internal;

import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.prototypes.ThemeOrigin;
import fr.essaim.core.publication.Outbox;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the themes, all of them and once a minute: they are few, and change when somebody takes a
 * set in, perhaps on another node. Reading them sends nothing that waits to be written.
 */
@ApplicationScoped
public class ThemeScheme {

  private static final Duration MEMORY = Duration.ofMinutes(1);

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Inject private Outbox outbox;
  @Inject private Clock clock;

  private volatile Known known;

  private record Known(Map<String, Theme> themes, Instant since) {}

  /** Every theme by its key, in the order of the lists. */
  public Map<String, Theme> all() {
    Known now = known;
    if (now == null || now.since().plus(MEMORY).isBefore(clock.instant())) {
      now = new Known(Collections.unmodifiableMap(read()), clock.instant());
      known = now;
    }
    return now.themes();
  }

  /** The same as they are at this moment: documents must not be made of what was. */
  public Map<String, Theme> now() {
    known = null;
    return all();
  }

  /**
   * Adds one, after all that are there.
   *
   * @return false when there is one of this key, which stays as it is
   * @throws UnknownThing when the one that it is under, or one that means nearly the same, is none
   */
  public boolean add(Theme theme) {
    Map<String, Theme> themes = read();
    if (themes.containsKey(theme.key())) {
      return false;
    }
    Stream.concat(Stream.ofNullable(theme.broader()), theme.closeMatches().stream())
        .filter(key -> !themes.containsKey(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new UnknownThing("theme", key);
            });
    SqlText.of(
            "insert into prototypes.theme (rank, key, origin, label_fr, label_en, definition_fr,"
                + " definition_en, broader_key)"
                + " select coalesce(max(rank), 0) + 1, ?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text)"
                + " from prototypes.theme",
            theme.key(),
            theme.origin().name(),
            theme.labelFr(),
            theme.labelEn(),
            theme.definitionFr(),
            theme.definitionEn(),
            theme.broader())
        .update(entityManager);
    theme.closeMatches().forEach(other -> join(theme.key(), other));
    outbox.changed("theme", theme.key());
    known = null;
    return true;
  }

  /** In both directions, so that either end can be read alone. */
  private void join(String one, String other) {
    SqlText.of("insert into prototypes.theme_match values (?1, ?2), (?2, ?1)", one, other)
        .update(entityManager);
    outbox.changed("theme", other);
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
