package fr.essaim.core.identity.domain;

import fr.essaim.core.identity.Grant;
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

/** One role of an account in one organisation, or from there in one operation. */
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

  @Column(name = "operation_key")
  private String operationKey;

  private Instant since;

  protected Membership() {}

  Membership(Account account, Grant grant, Instant now) {
    this.id = UUID.randomUUID();
    this.account = account;
    this.role = grant.role();
    this.organisationKey = grant.organisationKey();
    this.operationKey = grant.operationKey();
    this.since = now;
  }

  public Account account() {
    return account;
  }

  public Instant since() {
    return since;
  }

  public Grant grant() {
    return new Grant(role, organisationKey, operationKey);
  }

  public Role role() {
    return role;
  }

  public String organisationKey() {
    return organisationKey;
  }
}
