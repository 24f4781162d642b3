package fr.essaim.core.steering.internal;

import fr.essaim.core.network.OrganisationChanged;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.steering.domain.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The document of an operation names those who carry it and pay for it while they are public, and
 * so follows when one is published, withdrawn, merged, or called otherwise.
 */
@ApplicationScoped
public class OperationDocuments {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void follow(@Observes OrganisationChanged changed) {
    if (changed.changes().stream()
        .anyMatch(change -> change.field().matches("publication|mergedInto|name"))) {
      SqlText.of(
              "insert into publication.outbox (type, key)"
                  + " select ?1, o.key from steering.operation o where o.published"
                  + " and (o.lead_key = ?2"
                  + " or exists (select from steering.operation_beneficiary b"
                  + " where b.operation_id = o.id and b.organisation_key = ?2)"
                  + " or exists (select from steering.agreement a"
                  + " where a.operation_key = o.key and a.funder_key = ?2)"
                  + " or exists (select from steering.plan_line l"
                  + " join steering.funding_plan p on p.id = l.plan_id"
                  + " where p.operation_key = o.key and l.funder_key = ?2))",
              Operation.TYPE,
              changed.key())
          .update(entityManager);
    }
  }
}
