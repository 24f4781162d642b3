package fr.essaim.core.publication;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Where a service says, in its own transaction, that a thing changed and its document with it. The
 * publisher then builds the document anew from what the owning context calls public; it may turn
 * out the same as before, or gone.
 */
@ApplicationScoped
public class Outbox {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * @param type the second segment of the thing's URI, such as {@code prototype}
   * @param key the third
   */
  public void changed(String type, String key) {
    SqlText.of("insert into publication.outbox (type, key) values (?1, ?2)", type, key)
        .update(entityManager);
  }
}
