package fr.essaim.core.network.internal;

import fr.essaim.core.identity.OrganisationTree;
import fr.essaim.core.network.OrganisationKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells identity who is a member of which federation; merged organisations are nobody's member. */
@ApplicationScoped
public class NetworkTree implements OrganisationTree {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public Optional<String> federationOf(String organisationKey) {
    return entityManager
        .createQuery(
            "select o.federationKey from Organisation o"
                + " where o.key = :key and o.mergedInto is null and o.federationKey is not null",
            String.class)
        .setParameter("key", organisationKey)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Set<String> membersOf(String federationKey) {
    return entityManager
        .createQuery(
            "select o.key from Organisation o"
                + " where o.federationKey = :key and o.mergedInto is null",
            String.class)
        .setParameter("key", federationKey)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> fundsOf(String managerKey) {
    return entityManager
        .createQuery(
            "select o.key from Organisation o where o.managerKey = :key"
                + " and o.kind = :fund and o.mergedInto is null",
            String.class)
        .setParameter("key", managerKey)
        .setParameter("fund", OrganisationKind.EUROPEAN_FUND)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<String> nameOf(String organisationKey) {
    return entityManager
        .createQuery(
            "select o.name from Organisation o" + " where o.key = :key and o.mergedInto is null",
            String.class)
        .setParameter("key", organisationKey)
        .getResultStream()
        .findFirst();
  }
}
