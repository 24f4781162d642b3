package fr.essaim.core.mail.internal;

import fr.essaim.core.mail.MailState;
import fr.essaim.core.mail.domain.Message;
import fr.essaim.core.mail.domain.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages in the database. */
@ApplicationScoped
public class JpaMessages implements Messages {

  private static final int MOST_AT_ONCE = 1000;

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

  @Override
  public Optional<Message> nextDue(Instant now) {
    entityManager.flush();
    return locked(
            "select * from mail.message where state = 'WAITING' and next_try_at <= ?1"
                + " order by next_try_at, created_at limit 1 for update skip locked",
            now)
        .stream()
        .findFirst();
  }

  @Override
  public List<Message> endedClaims(Instant now) {
    return locked(
        "select * from mail.message where state = 'SENDING' and claimed_until <= ?1"
            + " limit 100 for update skip locked",
        now);
  }

  @Override
  public List<Message> waitingSince(Instant before) {
    return entityManager
        .createQuery(
            "select m from MailMessage m where m.state = :waiting and m.triedSince < :before",
            Message.class)
        .setParameter("waiting", MailState.WAITING)
        .setParameter("before", before)
        .setMaxResults(MOST_AT_ONCE)
        .getResultList();
  }

  @Override
  public List<Message> unwipedEndedBefore(Instant before) {
    entityManager.flush();
    return entityManager
        .createQuery(
            "select m from MailMessage m where m.endedAt < :before and m.wipedAt is null"
                + " order by m.endedAt",
            Message.class)
        .setParameter("before", before)
        .setMaxResults(MOST_AT_ONCE)
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  private List<Message> locked(String sql, Instant now) {
    return entityManager
        .createNativeQuery(sql, Message.class)
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .getResultList();
  }
}
