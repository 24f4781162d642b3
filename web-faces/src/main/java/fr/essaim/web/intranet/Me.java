package fr.essaim.web.intranet;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who is signed in, for menus and greetings. */
@Named
@RequestScoped
public class Me {

  @Inject private Access access;

  public boolean isSignedIn() {
    return access.caller().isPresent();
  }

  public String getDisplayName() {
    return access.displayName().orElse(null);
  }

  public boolean isAdministrator() {
    return access.allowsSomewhere(Permission.INSTANCE_WATCH);
  }

  /** Whether the person has the permission in at least one organisation. */
  public boolean can(String permission) {
    return access.allowsSomewhere(Permission.valueOf(permission));
  }

  /**
   * Refuses a form to anyone who could not send it, before anything is typed.
   *
   * @param organisationKey null for whichever
   * @throws NotAllowed without the permission
   */
  public void require(Permission permission, String organisationKey) {
    boolean may =
        organisationKey == null
            ? access.allowsSomewhere(permission)
            : access.allows(permission, organisationKey);
    if (!may) {
      throw new NotAllowed(permission);
    }
  }

  /** Whether the person has the permission in this organisation. */
  public boolean canIn(String permission, String organisationKey) {
    return access.allows(Permission.valueOf(permission), organisationKey);
  }
}
