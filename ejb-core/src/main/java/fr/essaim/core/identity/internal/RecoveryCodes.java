package fr.essaim.core.identity.internal;

import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Codes for anyone who lost their device: shown once when they are made, kept as digests. */
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
      SqlText.of(
              "insert into identity.recovery_code (account_id, digest) values (?1, ?2)",
              account,
              digest(code))
          .update(entityManager);
    }
    return codes;
  }

  /**
   * Spends one.
   *
   * @return whether it was one, not used yet
   */
  public boolean use(UUID account, String code) {
    return SqlText.of(
                "update identity.recovery_code set used_at = ?3"
                    + " where account_id = ?1 and digest = ?2 and used_at is null",
                account,
                digest(code),
                clock.instant())
            .update(entityManager)
        == 1;
  }

  /** How many are left. */
  public int left(UUID account) {
    return ((Number)
            SqlText.of(
                    "select count(*) from identity.recovery_code"
                        + " where account_id = ?1 and used_at is null",
                    account)
                .query(entityManager)
                .getSingleResult())
        .intValue();
  }

  public void forget(UUID account) {
    SqlText.of("delete from identity.recovery_code where account_id = ?1", account)
        .update(entityManager);
  }

  /** However it was typed: hyphens and blanks do not matter. */
  private static String digest(String code) {
    return Tokens.digest(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
  }
}
