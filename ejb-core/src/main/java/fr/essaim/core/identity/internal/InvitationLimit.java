package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * How many invitations managers may send in a day, for each is an e-mail to somebody who did not
 * ask for it. Anyone who administers the instance is not counted.
 */
@ApplicationScoped
public class InvitationLimit {

  static final int OF_ONE_PERSON = 30;
  static final int OF_ONE_ORGANISATION = 60;
  static final int TO_ONE_ADDRESS = 3;

  private static final Duration WINDOW = Duration.ofDays(1);

  @Inject private Access access;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * Counts an invitation.
   *
   * @throws BusinessRuleViolation {@code identity.invitation.tooMany} or {@code
   *     identity.invitation.again} when it is one too many
   */
  public void count(String organisationKey, String email) {
    if (access.scope(Permission.ACCOUNT_READ).everywhere()) {
      return;
    }
    String addressee = Tokens.digest("invited " + email.strip().toLowerCase(Locale.ROOT));
    if (sent("inviter", access.callerName()) >= OF_ONE_PERSON
        || sent("organisation_key", organisationKey) >= OF_ONE_ORGANISATION) {
      throw new BusinessRuleViolation("identity.invitation.tooMany", OF_ONE_PERSON);
    }
    if (sent("addressee", addressee) >= TO_ONE_ADDRESS) {
      throw new BusinessRuleViolation("identity.invitation.again", TO_ONE_ADDRESS);
    }
    SqlText.of(
            "insert into identity.sent_invitation (inviter, organisation_key, addressee, at)"
                + " values (?1, ?2, ?3, ?4)",
            access.callerName(),
            organisationKey,
            addressee,
            clock.instant())
        .update(entityManager);
  }

  private long sent(String column, String value) {
    return ((Number)
            SqlText.of(
                    "select count(*) from identity.sent_invitation where at > ?2 and "
                        + column
                        + " = ?1",
                    value,
                    clock.instant().minus(WINDOW))
                .query(entityManager)
                .getSingleResult())
        .longValue();
  }
}
