package fr.essaim.core.mail.internal;

import fr.essaim.core.mail.domain.Message;
import fr.essaim.core.mail.domain.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Messages in the database. */
@ApplicationScoped
public class JpaMessages implements Messages {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public void add(Message message) {
    entityManager.persist(message);
  }

  @Override
  public Optional<Message> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Message.class, id));
  }
}
