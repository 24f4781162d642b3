package fr.essaim.core.ties.internal;

import fr.essaim.core.identity.Correspondent;
import fr.essaim.core.identity.Correspondents;
import fr.essaim.core.mail.EmailSender;
import fr.essaim.core.mail.EmailTexts;
import fr.essaim.core.mail.PageLinks;
import fr.essaim.core.notifications.Happening;
import fr.essaim.core.notifications.Notification;
import fr.essaim.core.notifications.Notifier;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.ties.DigestRhythm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The e-mails about what people follow: one a person, with what they have not read in the intranet
 * meanwhile, and none where nothing happened.
 */
@ApplicationScoped
public class Digests {

  private static final String WORDS = "fr.essaim.core.ties.emails";

  /** Most lines of an e-mail; the intranet has them all. */
  private static final int MOST = 30;

  @Inject private Correspondents correspondents;
  @Inject private Notifier notifier;
  @Inject private EmailSender sender;
  @Inject private EmailTexts texts;
  @Inject private PageLinks pages;
  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  private record Due(UUID account, DigestRhythm rhythm, Instant toldUntil, String stopKey) {

    boolean isDue(ZonedDateTime now) {
      return rhythm.lastDue(now).filter(due -> toldUntil.isBefore(due.toInstant())).isPresent();
    }
  }

  /**
   * Sends what is due.
   *
   * @param atOnce whether it is due to everybody who wants any
   * @return how many e-mails
   */
  int send(boolean atOnce) {
    ZonedDateTime now = ZonedDateTime.now(clock);
    int sent = 0;
    for (Due due : transaction.of(this::wanted)) {
      if ((atOnce || due.isDue(now)) && transaction.of(() -> send(due, now.toInstant()))) {
        sent++;
      }
    }
    return sent;
  }

  /** Who was told something before they ever chose gets it weekly, until they choose. */
  private List<Due> wanted() {
    SqlText.of(
            "insert into ties.digest (account_id, rhythm, told_until, stop_key)"
                + " select account_id, ?1, min(at) - interval '1 second', gen_random_uuid()"
                + " from notifications.notification where followed and read_at is null"
                + " group by account_id on conflict do nothing",
            DigestRhythm.WEEKLY.name())
        .update(entityManager);
    return SqlText.rows(
            SqlText.of(
                    "select cast(account_id as text), rhythm, told_until, cast(stop_key as text)"
                        + " from ties.digest where rhythm <> ?1",
                    DigestRhythm.NEVER.name())
                .query(entityManager))
        .stream()
        .map(
            row ->
                new Due(
                    UUID.fromString((String) row[0]),
                    DigestRhythm.valueOf((String) row[1]),
                    SqlText.instant(row[2]),
                    (String) row[3]))
        .toList();
  }

  /**
   * Whether there was something to tell; whatever the answer, it is not asked again of that time.
   */
  private boolean send(Due due, Instant now) {
    int taken =
        SqlText.of(
                "update ties.digest set told_until = ?1 where account_id = ?2 and told_until = ?3",
                now,
                due.account(),
                due.toldUntil())
            .update(entityManager);
    Optional<Correspondent> to = correspondents.named(due.account().toString());
    List<Notification> news =
        taken == 0 || to.isEmpty()
            ? List.of()
            : notifier.unreadOfFollowed(due.account(), due.toldUntil());
    if (news.isEmpty()) {
      return false;
    }
    write(due, to.get(), news);
    return true;
  }

  private void write(Due due, Correspondent to, List<Notification> news) {
    String language = to.language();
    String lines =
        news.stream()
            .limit(MOST)
            .map(each -> "– " + line(each.happening(), language))
            .collect(Collectors.joining("\n"));
    if (news.size() > MOST) {
      lines += "\n" + texts.line(WORDS, "digest.more", language, news.size() - MOST);
    }
    sender.send(
        texts
            .write(
                WORDS,
                "digest",
                to.email(),
                language,
                pages.address("/intranet/avis", language),
                lines)
            .stoppedAt(pages.address(DigestWishes.stopPage(due.stopKey()), language)),
        "account/" + due.account());
  }

  private String line(Happening happening, String language) {
    String detail =
        switch (happening.kind()) {
          case PROTOTYPE_ADVANCED -> texts.line(WORDS, "state." + happening.detail(), language);
          case TRANSFER_ADVANCED -> texts.line(WORDS, "stage." + happening.detail(), language);
          default -> happening.detail();
        };
    return texts.line(WORDS, "news." + happening.kind(), language, happening.title(), detail);
  }
}
