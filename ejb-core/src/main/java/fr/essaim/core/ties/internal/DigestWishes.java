package fr.essaim.core.ties.internal;

import fr.essaim.core.notifications.EmailWishes;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.ties.DigestRhythm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people chose for their e-mails about what happens stands for all such e-mails. */
@ApplicationScoped
public class DigestWishes implements EmailWishes {

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public Optional<String> stopPage(UUID account) {
    begin(account);
    List<?> keys =
        SqlText.of(
                "select cast(stop_key as text) from ties.digest where account_id = ?1"
                    + " and rhythm <> ?2",
                account,
                DigestRhythm.NEVER.name())
            .query(entityManager)
            .getResultList();
    return keys.stream().map(key -> stopPage((String) key)).findFirst();
  }

  /** Who never chose gets them weekly, with what they have not read so far. */
  public void begin(UUID account) {
    SqlText.of(
            "insert into ties.digest (account_id, rhythm, told_until, stop_key)"
                + " values (?1, ?2, coalesce((select min(at) - interval '1 second'"
                + " from notifications.notification where account_id = ?1 and followed"
                + " and read_at is null), ?3), ?4) on conflict do nothing",
            account,
            DigestRhythm.WEEKLY.name(),
            clock.instant(),
            UUID.randomUUID())
        .update(entityManager);
  }

  static String stopPage(String stopKey) {
    return "/ne-plus-recevoir/" + stopKey;
  }
}
