package fr.essaim.core.participation.internal;

import fr.essaim.core.network.OrganisationMerged;
import fr.essaim.core.participation.domain.Idea;
import fr.essaim.core.participation.domain.Testimony;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Keeps testimonies and ideas. */
@ApplicationScoped
public class ParticipationRows {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** A testimony or an idea. */
  public void add(Object thing) {
    entityManager.persist(thing);
  }

  public void remove(Object thing) {
    entityManager.remove(thing);
  }

  public Optional<Testimony> testimony(UUID id) {
    return Optional.ofNullable(entityManager.find(Testimony.class, id));
  }

  public Optional<Idea> idea(UUID id) {
    return Optional.ofNullable(entityManager.find(Idea.class, id));
  }

  /** Whether somebody gave one about the prototype. */
  public boolean hasTestimony(String prototypeKey, UUID author) {
    return entityManager
            .createQuery(
                "select count(t) from Testimony t"
                    + " where t.prototypeKey = :prototype and t.accountId = :author",
                Long.class)
            .setParameter("prototype", prototypeKey)
            .setParameter("author", author)
            .getSingleResult()
        > 0;
  }

  /** Takes part in the transaction of the merge. */
  public void follow(@Observes OrganisationMerged merged) {
    entityManager
        .createQuery(
            "update Idea i set i.organisationKey = :survivor where i.organisationKey = :gone")
        .setParameter("survivor", merged.survivorKey())
        .setParameter("gone", merged.goneKey())
        .executeUpdate();
  }
}
