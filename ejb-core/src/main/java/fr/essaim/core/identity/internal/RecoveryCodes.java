package fr.essaim.core.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Codes for whoever lost their device: shown once when they are made, kept as digests. */
@ApplicationScoped
public class RecoveryCodes {

  private static final int HOW_MANY = 8;

  @Inject private PasswordRules rules;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** New ones; those before them are worth nothing any more. */
  public List<String> renew(UUID account) {
    forget(account);
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < HOW_MANY; i++) {
      String code = rules.generate();
      codes.add(code);
      entityManager
          .createNativeQuery(
              "insert into identity.recovery_code (account_id, digest) values (?1, ?2)")
          .setParameter(1, account)
          .setParameter(2, digest(code))
          .executeUpdate();
    }
    return codes;
  }

  /**
   * Spends one.
   *
   * @return whether it was one, not used yet
   */
  public boolean use(UUID account, String code) {
    return entityManager
            .createNativeQuery(
                "update identity.recovery_code set used_at = ?3"
                    + " where account_id = ?1 and digest = ?2 and used_at is null")
            .setParameter(1, account)
            .setParameter(2, digest(code))
            .setParameter(3, OffsetDateTime.now(clock))
            .executeUpdate()
        == 1;
  }

  /** How many are left. */
  public int left(UUID account) {
    return ((Number)
            entityManager
                .createNativeQuery(
                    "select count(*) from identity.recovery_code"
                        + " where account_id = ?1 and used_at is null")
                .setParameter(1, account)
                .getSingleResult())
        .intValue();
  }

  public void forget(UUID account) {
    entityManager
        .createNativeQuery("delete from identity.recovery_code where account_id = ?1")
        .setParameter(1, account)
        .executeUpdate();
  }

  /** However it was typed: hyphens and blanks do not matter. */
  private static String digest(String code) {
    return Tokens.digest(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
  }
}
