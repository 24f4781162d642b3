package fr.essaim.core.identity;

import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.identity.internal.PendingAddress;
import fr.essaim.core.identity.internal.Sessions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Where a person is signed in, and the end of it. */
@Stateless
public class SignedInSessions {

  @Inject private Access access;
  @Inject private Sessions sessions;
  @Inject private Accounts accounts;
  @Inject private PendingAddress pendingAddress;

  /**
   * Notes that the caller's session is in use.
   *
   * @return whether it goes on; if not, the browser's own is to end too
   */
  @OpenToAll
  public boolean goOn() {
    if (access.isOver()) {
      return false;
    }
    sessions.see(access.now());
    return true;
  }

  /** Ends the caller's session, if they are signed in by one. */
  @OpenToAll
  public void end() {
    access.session().ifPresent(session -> sessions.end(access.caller().orElseThrow(), session));
    access.refresh();
  }

  /** The caller's sessions, the last seen first. */
  @Requires(Permission.INTRANET_READ)
  public List<SessionView> own() {
    access.scope(Permission.INTRANET_READ);
    return access
        .caller()
        .map(account -> sessions.of(account, access.session().orElse(null)))
        .orElse(List.of());
  }

  /** Ends one of the caller's sessions; it is out at its next request. */
  @Requires(value = Permission.OWN_ACCOUNT, act = "session.end-one")
  public void endOne(UUID session) {
    access.scope(Permission.OWN_ACCOUNT);
    access.caller().ifPresent(account -> sessions.end(account, session));
  }

  /** Ends all of the caller's sessions but this one, and what one of them may have begun. */
  @Requires(value = Permission.OWN_ACCOUNT, act = "session.end-elsewhere")
  public void endElsewhere() {
    access.scope(Permission.OWN_ACCOUNT);
    access
        .caller()
        .flatMap(accounts::find)
        .ifPresent(
            account -> {
              sessions.endAll(account.id(), access.session().orElse(null));
              pendingAddress.end(account);
            });
  }
}
