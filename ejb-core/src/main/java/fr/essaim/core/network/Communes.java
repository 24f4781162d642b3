package fr.essaim.core.network;

import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.network.internal.CommuneRegister;
import fr.essaim.core.network.internal.OrganisationReader;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Communes, for contexts whose things lie in one. */
@ApplicationScoped
public class Communes {

  @Inject private CommuneRegister register;
  @Inject private OrganisationReader reader;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * Makes sure that a commune is a territory of the network.
   *
   * @throws UnknownThing when it is none of the country's list and none is recorded
   */
  public TerritoryRef bringIn(String communeKey) {
    register.bringIn(communeKey);
    TerritoryRef found = reader.territories(List.of(communeKey)).get(communeKey);
    if (found == null || found.kind() != TerritoryKind.COMMUNE) {
      throw new UnknownThing("territory", communeKey);
    }
    return found;
  }

  /** The commune of the country's list that a territory's key stands for. */
  public Optional<Commune> known(String communeKey) {
    return register.find(communeKey);
  }

  /** The only one of that list that is called so; empty where none or several are. */
  public Optional<Commune> called(String words) {
    return register.understand(words);
  }

  /** What they are called; those that are not there are missing. */
  public Map<String, TerritoryRef> named(Collection<String> communeKeys) {
    return reader.territories(communeKeys);
  }

  /**
   * Adds the condition that a column names a commune in which one of the organisations is, or that
   * belongs to an area of theirs.
   */
  public SqlText within(SqlText sql, String column, OrganisationScope scope) {
    return scope.everywhere() ? sql.add("true") : sql.only(column, coveredBy(scope));
  }

  /** Whether a commune is one of theirs. */
  public boolean isWithin(String communeKey, OrganisationScope scope) {
    return scope.everywhere() || coveredBy(scope).contains(communeKey);
  }

  /** The keys of the organisations that are in a commune, or whose areas it belongs to. */
  public Set<String> organisationsOf(String communeKey) {
    List<?> keys =
        SqlText.of(
                "with recursive around(key) as (values (?1) union"
                    + " select p.whole_key from network.territory_part p"
                    + " join around a on a.key = p.part_key)"
                    + " select o.key from network.organisation o where o.merged_into is null"
                    + " and (o.commune_key = ?1 or exists (select from network.organisation_area l"
                    + " join around a on a.key = l.territory_key where l.organisation_id = o.id))",
                communeKey)
            .query(entityManager)
            .getResultList();
    return keys.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> coveredBy(OrganisationScope scope) {
    if (scope.organisationKeys().isEmpty()) {
      return Set.of();
    }
    List<?> keys =
        new SqlText()
            .add("with recursive named(id, commune_key) as (select id, commune_key")
            .add(" from network.organisation where key in (")
            .values(scope.organisationKeys())
            .add(")), covered(key) as (select commune_key from named union")
            .add(" select a.territory_key from network.organisation_area a")
            .add(" join named n on n.id = a.organisation_id union")
            .add(" select p.part_key from network.territory_part p")
            .add(" join covered c on c.key = p.whole_key)")
            .add(" select key from covered where key like 'commune-%'")
            .query(entityManager)
            .getResultList();
    return keys.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
  }
}
