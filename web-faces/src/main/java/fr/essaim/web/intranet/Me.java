package fr.essaim.web.intranet;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.web.shell.Cookies;
import fr.essaim.web.shell.Picture;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Who is signed in, for menus and greetings. */
@Named
@RequestScoped
public class Me {

  private static final String DENSITY = "essaim-density";

  @Inject private Access access;
  @Inject private HttpServletRequest request;
  @Inject private Picture picture;

  public boolean isSignedIn() {
    return access.caller().isPresent();
  }

  public String getDisplayName() {
    return access.displayName().orElse(null);
  }

  /** The first letters of the first and the last of the person's names. */
  public String getInitials() {
    return picture.initials(getDisplayName());
  }

  /** Whether the person wants larger rows and letters, as a cookie of this browser says. */
  public boolean isRoomy() {
    return Cookies.value(request, DENSITY).filter("roomy"::equals).isPresent();
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

  /**
   * The same for a form of an operation.
   *
   * @throws NotAllowed without the permission in it
   */
  public void requireInOperation(Permission permission, String operationKey) {
    if (!access.allowsInOperation(permission, operationKey)) {
      throw new NotAllowed(permission);
    }
  }

  /** Whether the person has the permission in this organisation. */
  public boolean canIn(String permission, String organisationKey) {
    return access.allows(Permission.valueOf(permission), organisationKey);
  }
}
