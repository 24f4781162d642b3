package fr.essaim.core.prototypes.internal;

import fr.essaim.core.network.OrganisationMerged;
import fr.essaim.core.prototypes.domain.Prototypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lets prototypes and reports follow when two organisations become one. */
@ApplicationScoped
public class MergedOrganisations {

  @Inject private Prototypes prototypes;
  @Inject private PrototypeRecorder recorder;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Takes part in the transaction of the merge. */
  public void follow(@Observes OrganisationMerged merged) {
    prototypes
        .ofOrganisation(merged.goneKey())
        .forEach(
            prototype -> {
              prototype.followMerge(merged.goneKey(), merged.survivorKey());
              recorder.record(prototype);
            });
    entityManager
        .createQuery(
            "update ReportedMistake m set m.organisationKey = :survivor"
                + " where m.organisationKey = :gone")
        .setParameter("survivor", merged.survivorKey())
        .setParameter("gone", merged.goneKey())
        .executeUpdate();
  }
}
