package fr.essaim.core.spread.internal;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.network.OrganisationChanged;
import fr.essaim.core.prototypes.PrototypeChanged;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.steering.OperationShown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * What is public of the spread goes by what it names: when an organisation or a prototype is
 * published, withdrawn or called otherwise, a version released, or an operation published, the
 * documents of its transfers, installations and adaptations follow.
 */
@ApplicationScoped
public class FollowingDocuments {

  private static final String ADAPTATIONS =
      " union all select 'adaptation', a.key from spread.adaptation a"
          + " join spread.installation i on i.key = a.installation_key where i.";

  /** Installations name the transfer that brought them while that is public. */
  private static final String BROUGHT =
      " union all select 'installation', i.key from spread.installation i"
          + " join spread.transfer t on t.key = i.transfer_key";

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void follow(@Observes OrganisationChanged changed) {
    if (concerns(changed.changes(), "publication|name")) {
      announce(
          "select 'transfer', key from spread.transfer where mentor_key = ?1 or receiver_key = ?1"
              + " union all select 'installation', key from spread.installation"
              + " where centre_key = ?1"
              + BROUGHT
              + " where t.mentor_key = ?1"
              + ADAPTATIONS
              + "centre_key = ?1",
          changed.key());
    }
  }

  public void follow(@Observes PrototypeChanged changed) {
    if (concerns(changed.changes(), "publication|title|version[.].*[.]released")) {
      announce(
          "select 'transfer', t.key from spread.transfer t"
              + " join spread.transfer_prototype c on c.transfer_id = t.id"
              + " where c.prototype_key = ?1"
              + " union all select 'installation', key from spread.installation"
              + " where prototype_key = ?1"
              + BROUGHT
              + " join spread.transfer_prototype c on c.transfer_id = t.id"
              + " where c.prototype_key = ?1"
              + ADAPTATIONS
              + "prototype_key = ?1",
          changed.key());
    }
  }

  /** Transfers name the operation that pays for them while that is public. */
  public void follow(@Observes OperationShown shown) {
    announce("select 'transfer', key from spread.transfer where operation_key = ?1", shown.key());
  }

  private static boolean concerns(List<FieldChange> changes, String fields) {
    return changes.stream().anyMatch(change -> change.field().matches(fields));
  }

  private void announce(String things, String key) {
    SqlText.of("insert into publication.outbox (type, key) " + things, key).update(entityManager);
  }
}
