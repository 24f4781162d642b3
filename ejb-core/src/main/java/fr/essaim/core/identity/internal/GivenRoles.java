package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.Access;
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

  /** Whether the caller may give or take a role in an organisation that is there. */
  public boolean allows(Role role, String organisationKey) {
    return access.allows(Permission.ACCOUNT_MANAGE, organisationKey)
        && (role.isOfACentre() || access.allows(Permission.INSTANCE_ADMINISTER, organisationKey))
        && organisations.nameOf(organisationKey).isPresent();
  }

  /**
   * Asks that the caller may give or take a role in an organisation, which must exist.
   *
   * @throws fr.essaim.core.identity.NotAllowed unless so
   */
  public void require(Role role, String organisationKey) {
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
}
