package fr.essaim.core.spread.internal;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** When centres were reminded of campaigns. */
@ApplicationScoped
public class CampaignReminders {

  /** The kind of these reminders, as they are kept beside others. */
  static final String KIND = "CAMPAIGN";

  /** A centre is left alone for so many days. */
  public static final int PATIENCE = 7;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Notes that those who are to answer are reminded. */
  public void note(String answerKey, Instant now) {
    SqlText.of(
            "insert into spread.reminder (kind, thing_key, occasion, told_at)"
                + " values (?1, ?2, ?3, ?4)",
            KIND,
            answerKey,
            now.toString(),
            now)
        .update(entityManager);
  }
}
