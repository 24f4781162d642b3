package fr.essaim.core.protection.domain;

import fr.essaim.core.protection.ConsentView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** That somebody agreed to one version of a text; once withdrawn it stays so, as a proof. */
@Entity
@Table(schema = "protection", name = "consent")
public class Consent {

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID account;

  @Column(name = "text_key")
  private String textKey;

  @Column(name = "text_version")
  private int textVersion;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Version private long version;

  protected Consent() {}

  public static Consent give(UUID account, String textKey, int textVersion, Instant now) {
    Consent consent = new Consent();
    consent.id = UUID.randomUUID();
    consent.account = account;
    consent.textKey = textKey;
    consent.textVersion = textVersion;
    consent.givenAt = now;
    return consent;
  }

  /** Withdraws it; again, nothing changes. */
  public void withdraw(Instant now) {
    if (withdrawnAt == null) {
      withdrawnAt = now;
    }
  }

  public boolean isInForce() {
    return withdrawnAt == null;
  }

  public String textKey() {
    return textKey;
  }

  public int textVersion() {
    return textVersion;
  }

  public ConsentView view() {
    return new ConsentView(account, textKey, textVersion, givenAt, withdrawnAt);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Consent consent && id.equals(consent.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
