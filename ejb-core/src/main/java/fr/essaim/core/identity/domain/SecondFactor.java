package fr.essaim.core.identity.domain;

import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's second factor: a secret that a device of theirs shares, prepared first, and asked for
 * at sign-in only once they showed that the device gives right codes. A code is taken once.
 */
@Entity
@Table(schema = "identity", name = "second_factor")
public class SecondFactor {

  @Id
  @Column(name = "account_id")
  private UUID accountId;

  private String secret;

  @Column(name = "prepared_at")
  private Instant preparedAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "last_step")
  private long lastStep;

  @Version private long version;

  protected SecondFactor() {}

  public static SecondFactor prepare(UUID accountId, String secret, Instant now) {
    SecondFactor factor = new SecondFactor();
    factor.accountId = Objects.requireNonNull(accountId);
    factor.renew(secret, now);
    return factor;
  }

  /**
   * Begins again with another secret, for anyone who did not finish.
   *
   * @throws BusinessRuleViolation {@code identity.factor.on} once it is in use
   */
  public final void renew(String newSecret, Instant now) {
    if (isOn()) {
      throw new BusinessRuleViolation("identity.factor.on");
    }
    secret = Objects.requireNonNull(newSecret);
    preparedAt = now;
    lastStep = 0;
  }

  /** The device gave a right code: from now on one is asked for. */
  public void confirm(Instant now) {
    if (isOn()) {
      throw new BusinessRuleViolation("identity.factor.on");
    }
    confirmedAt = now;
  }

  /**
   * Takes the code of a time step.
   *
   * @return false for the code of a step that is not after the last one taken: it was seen before
   */
  public boolean take(long step) {
    if (step <= lastStep) {
      return false;
    }
    lastStep = step;
    return true;
  }

  public boolean isOn() {
    return confirmedAt != null;
  }

  public Optional<Instant> since() {
    return Optional.ofNullable(confirmedAt);
  }

  public String secret() {
    return secret;
  }

  public UUID accountId() {
    return accountId;
  }
}
