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
}
