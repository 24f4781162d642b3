package fr.essaim.core.prototypes.internal;

import fr.essaim.core.network.MergeChange;
import fr.essaim.core.network.OrganisationCounted;
import fr.essaim.core.network.OrganisationMerged;
import fr.essaim.core.network.OrganisationSeparated;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.Prototypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Lets prototypes and reports follow when two organisations become one, and come back. */
@ApplicationScoped
public class MergedOrganisations {

  private static final String PROTOTYPE = "prototype";
  private static final String REPORT = "mistake";
  private static final String ORGANISATION = "organisation";

  @Inject private Prototypes prototypes;
  @Inject private PrototypeRecorder recorder;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Says how many things would follow. */
  public void count(@Observes OrganisationCounted asked) {
    List<Prototype> some = prototypes.ofOrganisation(asked.key());
    asked.counts().put(PROTOTYPE, (long) some.size());
    asked.counts().put("workshop", some.stream().mapToLong(each -> each.workshops().size()).sum());
    asked.counts().put(REPORT, (long) reportsOf(asked.key()).size());
  }

  /** Takes part in the transaction of the merge. */
  public void follow(@Observes OrganisationMerged merged) {
    prototypes
        .ofOrganisation(merged.goneKey())
        .forEach(
            prototype -> {
              merged
                  .changes()
                  .addAll(prototype.followMerge(merged.goneKey(), merged.survivorKey()));
              recorder.record(prototype);
            });
    for (UUID report : reportsOf(merged.goneKey())) {
      move(report, merged.goneKey(), merged.survivorKey());
      merged
          .changes()
          .add(
              new MergeChange(
                  REPORT, report.toString(), ORGANISATION, merged.goneKey(), merged.survivorKey()));
    }
  }

  /** Takes part in the transaction that undoes one. */
  public void comeBack(@Observes OrganisationSeparated separated) {
    for (MergeChange change : separated.of(PROTOTYPE)) {
      boolean isBack =
          prototypes
              .toChange(change.key())
              .filter(prototype -> prototype.takeBack(change))
              .map(
                  prototype -> {
                    recorder.record(prototype);
                    return prototype;
                  })
              .isPresent();
      if (!isBack) {
        separated.left().add(change);
      }
    }
    for (MergeChange change : separated.of(REPORT)) {
      if (move(UUID.fromString(change.key()), change.after(), change.before()) == 0) {
        separated.left().add(change);
      }
    }
  }

  private List<UUID> reportsOf(String organisationKey) {
    return entityManager
        .createQuery(
            "select m.id from ReportedMistake m where m.organisationKey = :key", UUID.class)
        .setParameter("key", organisationKey)
        .getResultList();
  }

  private int move(UUID report, String from, String to) {
    return entityManager
        .createQuery(
            "update ReportedMistake m set m.organisationKey = :next"
                + " where m.id = :id and m.organisationKey = :former")
        .setParameter("next", to)
        .setParameter("former", from)
        .setParameter("id", report)
        .executeUpdate();
  }
}
