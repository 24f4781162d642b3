package fr.essaim.core.network.internal;

import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationLogo;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.network.PublicationState;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.network.TerritoryRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the names beside organisations: one statement for organisations, one for territories. */
@ApplicationScoped
public class OrganisationReader {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * What lies around organisations.
   *
   * @param named organisations by key: those asked for
   * @param managed those that each runs, by name
   * @param formerKeys those merged into each
   */
  public record Neighbours(
      Map<String, OrganisationRef> named,
      Map<String, List<OrganisationRef>> managed,
      Map<String, List<String>> formerKeys) {

    public List<OrganisationRef> managedBy(String key) {
      return managed.getOrDefault(key, List.of());
    }

    public List<String> formerKeysOf(String key) {
      return formerKeys.getOrDefault(key, List.of());
    }
  }

  /**
   * @param keys the organisations in the middle, at least one
   * @param named keys of organisations to name; null elements are skipped
   * @param publishedOnly whether what is not published is left out
   */
  public Neighbours neighboursOf(
      Collection<String> keys, Collection<String> named, boolean publishedOnly) {
    Set<String> middle = Set.copyOf(keys);
    Set<String> wanted = new TreeSet<>();
    named.stream().filter(other -> other != null).forEach(wanted::add);
    List<Object[]> rows =
        rows(
            "select o.key, o.name, o.kind, o.managerKey, o.mergedInto, o.publication, o.logo"
                + " from Organisation o"
                + " where o.managerKey in :keys or o.mergedInto in :keys or o.key in :named"
                + " order by o.name, o.key",
            Map.of("keys", middle, "named", wanted.isEmpty() ? List.of("") : wanted));
    Map<String, OrganisationRef> byKey = new HashMap<>();
    Map<String, List<OrganisationRef>> managed = new HashMap<>();
    Map<String, List<String>> formerKeys = new HashMap<>();
    for (Object[] row : rows) {
      var ref =
          new OrganisationRef(
              (String) row[0],
              (String) row[1],
              (OrganisationKind) row[2],
              OrganisationLogo.of((String) row[6], (PublicationState) row[5]));
      String manager = (String) row[3];
      String survivor = (String) row[4];
      if (survivor != null && middle.contains(survivor)) {
        formerKeys.computeIfAbsent(survivor, key -> new ArrayList<>()).add(ref.key());
      } else if (!publishedOnly || row[5] == PublicationState.PUBLISHED) {
        if (wanted.contains(ref.key())) {
          byKey.put(ref.key(), ref);
        }
        if (manager != null && middle.contains(manager) && survivor == null) {
          managed.computeIfAbsent(manager, key -> new ArrayList<>()).add(ref);
        }
      }
    }
    return new Neighbours(byKey, managed, formerKeys);
  }

  /** The territories of these keys; null elements are skipped. */
  public Map<String, TerritoryRef> territories(Collection<String> keys) {
    List<String> wanted = keys.stream().filter(key -> key != null).distinct().sorted().toList();
    Map<String, TerritoryRef> byKey = new HashMap<>();
    if (wanted.isEmpty()) {
      return byKey;
    }
    rows(
            "select t.key, t.name, t.kind, t.code from Territory t where t.key in :keys",
            Map.of("keys", wanted))
        .forEach(
            row ->
                byKey.put(
                    (String) row[0],
                    new TerritoryRef(
                        (String) row[0],
                        (String) row[1],
                        (TerritoryKind) row[2],
                        (String) row[3])));
    return byKey;
  }

  private List<Object[]> rows(String query, Map<String, Object> parameters) {
    var typed = entityManager.createQuery(query, Object[].class);
    parameters.forEach(typed::setParameter);
    return typed.getResultList();
  }
}
