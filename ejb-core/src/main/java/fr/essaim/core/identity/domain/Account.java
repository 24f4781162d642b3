package fr.essaim.core.identity.domain;

import fr.essaim.core.identity.Role;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A person who signs in. Opened with an address and a hashed password, given roles in
 * organisations, closed in the end; a closed account cannot sign in and has no roles in force.
 */
@Entity
@Table(schema = "identity", name = "account")
public class Account {

  @Id private UUID id;

  private String email;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  private String language;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "closed_at")
  private OffsetDateTime closedAt;

  @Version private long version;

  @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Membership> memberships = new ArrayList<>();

  protected Account() {}

  /** Opens an account without roles. */
  public static Account open(String email, String displayName, String passwordHash, Instant now) {
    if (email == null || !email.strip().matches("[^@\\s]+@[^@\\s]+")) {
      throw new BusinessRuleViolation("identity.email.invalid", String.valueOf(email));
    }
    Account account = new Account();
    account.id = UUID.randomUUID();
    account.email = email.strip();
    account.displayName = Objects.requireNonNull(displayName).strip();
    account.passwordHash = Objects.requireNonNull(passwordHash);
    account.language = "fr";
    account.createdAt = now.atOffset(ZoneOffset.UTC);
    return account;
  }

  /** Gives a role in an organisation; giving it again changes nothing. */
  public void grant(Role role, String organisationKey, Instant now) {
    boolean held =
        memberships.stream()
            .anyMatch(m -> m.role() == role && m.organisationKey().equals(organisationKey));
    if (!held) {
      memberships.add(new Membership(this, role, organisationKey, now));
    }
  }

  public void changePassword(String newHash) {
    passwordHash = Objects.requireNonNull(newHash);
  }

  public void speak(String newLanguage) {
    if (!List.of("fr", "en").contains(newLanguage)) {
      throw new BusinessRuleViolation("identity.language.unknown", newLanguage);
    }
    language = newLanguage;
  }

  public UUID id() {
    return id;
  }

  public String email() {
    return email;
  }

  public String displayName() {
    return displayName;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public String language() {
    return language;
  }

  public boolean isClosed() {
    return closedAt != null;
  }

  public List<Membership> memberships() {
    return List.copyOf(memberships);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Account account && id.equals(account.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
