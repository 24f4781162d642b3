package fr.essaim.core.identity;

import java.util.UUID;

/**
 * Who signed in.
 *
 * @param session the session that began by it
 * @param language of their screens
 */
public record SignedIn(UUID account, UUID session, String language) {

  /** The caller's name for the container: the account and its session. */
  public String callerName() {
    return account + Access.SESSION_OF + session;
  }

  /** The account in a caller's name, whichever of its sessions it is. */
  public static String accountIn(String callerName) {
    return callerName.split(Access.SESSION_OF, 2)[0];
  }
}
