package fr.essaim.web.identity;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.SignIn;
import fr.essaim.core.identity.SignedIn;
import fr.essaim.core.identity.SignedInSessions;
import fr.essaim.web.shell.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;

/** Lets in anyone who was proven to be themselves, whichever way: a session of theirs begins. */
@RequestScoped
public class Entrance {

  @Inject private SecurityContext security;
  @Inject private SignIn signIn;
  @Inject private SignedInSessions sessions;
  @Inject private Access access;
  @Inject private HttpServletRequest request;

  /** Signs the account in, by the application's one mechanism. */
  void letIn(UUID account, HttpServletResponse response) {
    leaveFirst();
    SignedIn signedIn = signIn.begin(account, Browser.of(request.getHeader("User-Agent")));
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(new ProvenCaller(signedIn))
                .newAuthentication(true));
    if (status != AuthenticationStatus.SUCCESS) {
      throw new IllegalStateException("A proven caller was not let in: " + status);
    }
    access.refresh();
    request.getSession().setAttribute(Language.CHOICE, signedIn.language());
  }

  /** Somebody who is signed in already would stay who they are: the container asks nobody twice. */
  private void leaveFirst() {
    if (request.getUserPrincipal() == null) {
      return;
    }
    sessions.end();
    try {
      request.logout();
    } catch (ServletException notOut) {
      throw new IllegalStateException(notOut);
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
