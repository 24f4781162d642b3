package fr.essaim.core.publication;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Where a demonstration says, in its own transaction, that a thing that it brings does not exist.
 * The publisher says so in the thing's document; what people add to it later is theirs.
 */
@ApplicationScoped
public class MadeUp {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Inject private Outbox outbox;

  /**
   * @param type the second segment of the thing's URI, such as {@code prototype}
   * @param key the third
   */
  public void note(String type, String key) {
    SqlText.of(
            "insert into publication.made_up (type, key) values (?1, ?2) on conflict do nothing",
            type,
            key)
        .update(entityManager);
    outbox.changed(type, key);
  }
}
