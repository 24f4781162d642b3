package fr.essaim.core.identity.domain;

import fr.essaim.core.identity.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One role of an account in one organisation. */
@Entity
@Table(schema = "identity", name = "membership")
public class Membership {

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "account_id")
  private Account account;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "organisation_key")
  private String organisationKey;

  private Instant since;

  protected Membership() {}

  Membership(Account account, Role role, String organisationKey, Instant now) {
    this.id = UUID.randomUUID();
    this.account = account;
    this.role = role;
    this.organisationKey = organisationKey;
    this.since = now;
  }

  public Account account() {
    return account;
  }

  public Instant since() {
    return since;
  }

  public Role role() {
    return role;
  }

  public String organisationKey() {
    return organisationKey;
  }
}
