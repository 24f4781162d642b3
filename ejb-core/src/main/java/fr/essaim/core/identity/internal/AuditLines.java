package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** Writes the audit trail, in the transaction of the act. */
@ApplicationScoped
public class AuditLines {

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** What a person did to their own account before being signed in to it. */
  public void own(UUID account, String act) {
    add(
        account.toString(),
        act,
        new Access.Use(Permission.OWN_ACCOUNT, null, "account/" + account));
  }

  public void add(String caller, String act, Access.Use use) {
    SqlText.of(
            "insert into identity.audit_line"
                + " (at, account_id, permission, act, organisation_key, subject)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)",
            clock.instant(),
            caller,
            use.permission().name(),
            act,
            use.organisationKey(),
            use.subject())
        .update(entityManager);
  }
}
