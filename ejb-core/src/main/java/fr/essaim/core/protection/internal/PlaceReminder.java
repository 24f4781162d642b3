package fr.essaim.core.protection.internal;

import fr.essaim.core.mail.Email;
import fr.essaim.core.mail.EmailSender;
import fr.essaim.core.mail.EmailTexts;
import fr.essaim.core.mail.PageLinks;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Tells administrators by e-mail that places wait to be looked at: at once, and every week until
 * they are decided. The e-mail names nobody.
 */
@ApplicationScoped
public class PlaceReminder {

  private static final Duration PAUSE = Duration.ofDays(7);
  private static final String PAGE = "/intranet/administration/demandes";

  @Inject private PlaceRows rows;
  @Inject private EmailSender sender;
  @Inject private EmailTexts texts;
  @Inject private PageLinks pages;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Tells them if something is to be told, in the caller's transaction; gives how many. */
  public int run() {
    return rows.remind(PAUSE).map(this::tell).orElse(0);
  }

  private int tell(Instant found) {
    List<Object[]> administrators =
        SqlText.rows(
            entityManager.createNativeQuery(
                "select distinct a.email, a.language from identity.account a"
                    + " join identity.membership m on m.account_id = a.id"
                    + " where m.role = 'ADMINISTRATOR' and a.opened_at is not null"
                    + " and a.closed_at is null order by a.email"));
    for (Object[] administrator : administrators) {
      sender.send(
          email(administrator[0].toString(), administrator[1].toString(), found), "erasure-places");
    }
    return administrators.size();
  }

  private Email email(String to, String language, Instant found) {
    String due =
        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language))
            .withZone(clock.getZone())
            .format(found.plus(ErasurePlaces.ANSWER));
    return texts.write(
        "fr.essaim.core.protection.emails",
        "places",
        to,
        language,
        pages.address(PAGE, language),
        rows.standing(),
        due);
  }
}
