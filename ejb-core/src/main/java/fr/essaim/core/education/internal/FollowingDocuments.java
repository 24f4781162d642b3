package fr.essaim.core.education.internal;

import fr.essaim.core.education.domain.Place;
import fr.essaim.core.network.OrganisationChanged;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The document of a place names the organisation that keeps it while that is public, and so follows
 * when it is published, withdrawn or merged.
 */
@ApplicationScoped
public class FollowingDocuments {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void follow(@Observes OrganisationChanged changed) {
    if (changed.changes().stream()
        .anyMatch(change -> change.field().matches("publication|mergedInto"))) {
      SqlText.of(
              "insert into publication.outbox (type, key) select ?1, key from education.place"
                  + " where centre_key = ?2",
              Place.TYPE,
              changed.key())
          .update(entityManager);
    }
  }
}
