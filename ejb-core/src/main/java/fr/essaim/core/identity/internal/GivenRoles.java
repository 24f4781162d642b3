package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.OperationTree;
import fr.essaim.core.identity.OrganisationTree;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Role;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Who gives and takes which role: the manager of a centre those of a centre, in it; its federation
 * those of its team.
 */
@ApplicationScoped
public class GivenRoles {

  @Inject private Access access;
  @Inject private OrganisationTree organisations;
  @Inject private OperationTree operations;

  /** Whether the caller may give a role where there is what it is to be held in. */
  public boolean allows(Grant grant) {
    Role role = grant.role();
    String organisationKey = grant.organisationKey();
    return access.allows(Permission.ACCOUNT_MANAGE, organisationKey)
        && (role.isOfACentre() || access.allows(Permission.INSTANCE_ADMINISTER, organisationKey))
        && organisations.nameOf(organisationKey).isPresent()
        && (!role.isOfAnOperation() || isThere(grant.operationKey()));
  }

  /**
   * Asks that the caller may give a role, and that there is what it is to be held in.
   *
   * @throws fr.essaim.core.identity.NotAllowed unless so
   */
  public void require(Grant grant) {
    requireTaking(grant);
    if (!grant.role().isOfAnOperation()) {
      return;
    }
    String operationKey = grant.operationKey();
    if (operationKey == null) {
      throw new BusinessRuleViolation("identity.operation-missing").at("operation");
    }
    if (!isThere(operationKey)) {
      throw new UnknownThing("operation", operationKey);
    }
  }

  /**
   * Asks that the caller may take a role, whatever became of the operation that it is held in.
   *
   * @throws fr.essaim.core.identity.NotAllowed unless so
   */
  public void requireTaking(Grant grant) {
    Role role = grant.role();
    String organisationKey = grant.organisationKey();
    if (organisationKey == null || organisationKey.isEmpty()) {
      throw new BusinessRuleViolation("identity.organisation-missing");
    }
    if (role == null) {
      throw new BusinessRuleViolation("identity.role-missing");
    }
    access.require(Permission.ACCOUNT_MANAGE, organisationKey, "role/" + role);
    if (role.isOfTheServed()) {
      access.require(Permission.RESIDENT_ACCOUNTS, organisationKey, "role/" + role);
    } else if (!role.isOfACentre()) {
      access.require(Permission.INSTANCE_ADMINISTER, organisationKey, "role/" + role);
    }
    if (organisations.nameOf(organisationKey).isEmpty()) {
      throw new UnknownThing("organisation", organisationKey);
    }
  }

  private boolean isThere(String operationKey) {
    return operationKey != null && operations.nameOf(operationKey).isPresent();
  }
}
