package fr.essaim.core.network.internal;

import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.network.TerritoryView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads territories for pages and open data. */
@ApplicationScoped
public class TerritoryReader {

  @Inject private OrganisationReader names;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public Optional<TerritoryView> view(String key) {
    return entityManager
        .createQuery(
            "select t.kind, t.code, t.vintage, t.name, t.parentKey, t.epciKey, t.changedAt"
                + " from Territory t where t.key = :key",
            Object[].class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst()
        .map(row -> view(key, row));
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

  private TerritoryView view(String key, Object[] row) {
    var kind = (TerritoryKind) row[0];
    List<String> communes =
        kind == TerritoryKind.PROGRAMME_AREA
            ? entityManager
                .createQuery(
                    "select c from Territory t join t.communeKeys c where t.key = :key",
                    String.class)
                .setParameter("key", key)
                .getResultList()
            : List.of();
    List<String> around = new ArrayList<>(communes);
    around.add((String) row[4]);
    around.add((String) row[5]);
    var refs = names.territories(around);
    return new TerritoryView(
        key,
        kind,
        (String) row[1],
        (String) row[2],
        (String) row[3],
        refs.get(row[4]),
        refs.get(row[5]),
        communes.stream()
            .map(refs::get)
            .sorted(Comparator.comparing(TerritoryRef::name).thenComparing(TerritoryRef::key))
            .toList(),
        ((OffsetDateTime) row[6]).toInstant());
  }
}
