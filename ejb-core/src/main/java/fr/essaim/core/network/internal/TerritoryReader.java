package fr.essaim.core.network.internal;

import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.network.TerritoryView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads territories for pages and open data. */
@ApplicationScoped
public class TerritoryReader {

  @Inject private OrganisationReader names;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Those of the keys that there are. */
  public List<TerritoryView> views(Collection<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<Object[]> rows =
        entityManager
            .createQuery(
                "select t.key, t.kind, t.code, t.vintage, t.name, t.parentKey, t.epciKey,"
                    + " t.changedAt from Territory t where t.key in :keys",
                Object[].class)
            .setParameter("keys", keys)
            .getResultList();
    Map<String, List<String>> communes = communesOf(rows);
    Set<String> around = new HashSet<>();
    communes.values().forEach(around::addAll);
    rows.forEach(row -> around.addAll(Arrays.asList((String) row[5], (String) row[6])));
    Map<String, TerritoryRef> refs = names.territories(around);
    return rows.stream().map(row -> view(row, communes, refs)).toList();
  }

  public List<String> keys() {
    return entityManager
        .createQuery("select t.key from Territory t order by t.key", String.class)
        .getResultList();
  }

  public List<TerritoryRef> ofKind(TerritoryKind kind) {
    return entityManager
        .createQuery(
            "select t.key, t.name, t.code from Territory t where t.kind = :kind"
                + " order by t.name, t.key",
            Object[].class)
        .setParameter("kind", kind)
        .getResultStream()
        .map(row -> new TerritoryRef((String) row[0], (String) row[1], kind, (String) row[2]))
        .toList();
  }

  private Map<String, List<String>> communesOf(List<Object[]> rows) {
    List<String> areas =
        rows.stream()
            .filter(row -> row[1] == TerritoryKind.PROGRAMME_AREA)
            .map(row -> (String) row[0])
            .toList();
    return areas.isEmpty()
        ? Map.of()
        : entityManager
            .createQuery(
                "select t.key, c from Territory t join t.communeKeys c where t.key in :keys",
                Object[].class)
            .setParameter("keys", areas)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    row -> (String) row[0],
                    Collectors.mapping(row -> (String) row[1], Collectors.toList())));
  }

  private static TerritoryView view(
      Object[] row, Map<String, List<String>> communes, Map<String, TerritoryRef> refs) {
    String key = (String) row[0];
    return new TerritoryView(
        key,
        (TerritoryKind) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        refs.get(row[5]),
        refs.get(row[6]),
        communes.getOrDefault(key, List.of()).stream()
            .map(refs::get)
            .sorted(Comparator.comparing(TerritoryRef::name).thenComparing(TerritoryRef::key))
            .toList(),
        (Instant) row[7]);
  }
}
