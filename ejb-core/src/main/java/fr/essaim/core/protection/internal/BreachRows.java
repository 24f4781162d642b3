package fr.essaim.core.protection.internal;

import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.protection.BreachSort;
import fr.essaim.core.protection.domain.Breach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the register of breaches. */
@ApplicationScoped
public class BreachRows {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(Breach breach) {
    entityManager.persist(breach);
  }

  public Optional<Breach> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Breach.class, id));
  }

  /** The list of them, the latest first. */
  public ListDefinition<Breach> list() {
    Lookup<Breach> breaches = this::byKeys;
    return new ListDefinition<>(row -> row.thing("breach", breaches))
        .from(sql -> sql.add("(select b.*, cast(b.id as text) as key from protection.breach b) p"))
        .sort(BreachSort.NEWEST, "p.known_at desc")
        .pageOf(50)
        .column("breach", "p.key", breaches);
  }

  private Map<String, Breach> byKeys(Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery("select b from Breach b where b.id in :ids", Breach.class)
        .setParameter("ids", keys.stream().map(UUID::fromString).toList())
        .getResultStream()
        .collect(Collectors.toMap(Breach::key, Function.identity()));
  }
}
