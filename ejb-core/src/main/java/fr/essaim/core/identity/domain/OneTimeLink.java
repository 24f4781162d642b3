package fr.essaim.core.identity.domain;

import fr.essaim.core.identity.LinkPurpose;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The link of an e-mail: anyone who holds its token may do one thing, once, before it expires. The
 * token itself is in the e-mail alone; here is its digest.
 */
@Entity
@Table(schema = "identity", name = "one_time_link")
public class OneTimeLink {

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private LinkPurpose purpose;

  private String digest;

  @Column(name = "new_email")
  private String newEmail;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Version private long version;

  protected OneTimeLink() {}

  /**
   * @param newEmail the address that it confirms; null for another purpose
   */
  public static OneTimeLink issue(
      UUID accountId, LinkPurpose purpose, String digest, String newEmail, Instant now) {
    OneTimeLink link = new OneTimeLink();
    link.id = UUID.randomUUID();
    link.accountId = Objects.requireNonNull(accountId);
    link.purpose = Objects.requireNonNull(purpose);
    link.digest = Objects.requireNonNull(digest);
    link.newEmail = newEmail;
    link.createdAt = now;
    link.expiresAt = now.plus(purpose.lifetime());
    return link;
  }

  /**
   * Spends it.
   *
   * @throws BusinessRuleViolation {@code identity.link.used} or {@code identity.link.expired}
   */
  public void use(Instant now) {
    check(now);
    usedAt = now;
  }

  /**
   * @throws BusinessRuleViolation {@code identity.link.used} or {@code identity.link.expired}
   */
  public void check(Instant now) {
    if (usedAt != null) {
      throw new BusinessRuleViolation("identity.link.used");
    }
    if (!now.isBefore(expiresAt)) {
      throw new BusinessRuleViolation("identity.link.expired");
    }
  }

  public UUID accountId() {
    return accountId;
  }

  public LinkPurpose purpose() {
    return purpose;
  }

  public String digest() {
    return digest;
  }

  public String newEmail() {
    return newEmail;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
