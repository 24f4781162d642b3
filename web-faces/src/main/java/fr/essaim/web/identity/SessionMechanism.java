package fr.essaim.web.identity;

import fr.essaim.core.identity.Access;
import fr.essaim.web.shell.Answer;
import fr.essaim.web.shell.CommonHeaders;
import fr.essaim.web.shell.EndedSession;
import fr.essaim.web.shell.Features;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The one way to be somebody: the sign-in page hands over a credential, which the session then
 * remembers; the loopback administration interface shows its token and is the system. Anyone who
 * asks for a page of the intranet without being somebody is sent to sign in, and comes back to it;
 * anyone who sends a form is told, and keeps what was typed.
 *
 * <p>The container's own form mechanisms are not used: in the request that they restore, the web
 * layer knows the caller's roles and the EJB layer does not. Nor does the container remember the
 * caller ({@code AutoApplySession}): of two requests at the same moment it refused one in seven,
 * since it looks for the groups where another thread may just have cleared them.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

  /** What everybody with an account is, for the container. */
  public static final String MEMBER = "MEMBER";

  /** What the administration interface is, for the container. */
  public static final String SYSTEM_ROLE = "SYSTEM";

  private static final String REMEMBERED = "essaim.caller";

  /** Whom a session was signed in for. */
  private record Caller(String name, Set<String> groups) implements Serializable {}

  @Inject private IdentityStoreHandler stores;
  @Inject private AdministrationToken token;
  @Inject private EndedSession ended;
  @Inject private CommonHeaders headers;
  @Inject private Features features;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (context.getAuthParameters().getCredential() != null) {
      CredentialValidationResult result =
          stores.validate(context.getAuthParameters().getCredential());
      if (result.getStatus() != CredentialValidationResult.Status.VALID) {
        return AuthenticationStatus.SEND_FAILURE;
      }
      remember(request, result);
      return context.notifyContainerAboutLogin(result);
    }
    if (token.isShownBy(request)) {
      return context.notifyContainerAboutLogin(Access.SYSTEM, Set.of(SYSTEM_ROLE, MEMBER));
    }
    Optional<Caller> caller = remembered(request);
    if (caller.isPresent()) {
      return context.notifyContainerAboutLogin(caller.get().name(), caller.get().groups());
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    // No filter comes to see this one.
    features.route(request);
    return sendToSignIn(request, Answer.of(request).counted(response));
  }

  /** In a session with another name than the visitor's had, which somebody else may know. */
  private static void remember(HttpServletRequest request, CredentialValidationResult result) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    request
        .getSession()
        .setAttribute(
            REMEMBERED,
            new Caller(
                result.getCallerPrincipal().getName(), Set.copyOf(result.getCallerGroups())));
  }

  /** By the cookie alone: an address with a session's name in it can be anybody's gift. */
  private static Optional<Caller> remembered(HttpServletRequest request) {
    HttpSession session = request.isRequestedSessionIdFromURL() ? null : request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((Caller) session.getAttribute(REMEMBERED));
  }

  private AuthenticationStatus sendToSignIn(
      HttpServletRequest request, HttpServletResponse response) throws AuthenticationException {
    headers.set(request, response);
    try {
      if (request.getMethod().equals("POST")) {
        ended.keep(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
      }
      String query = request.getQueryString();
      String path = request.getRequestURI() + (query == null ? "" : "?" + query);
      response.sendRedirect(
          request.getContextPath()
              + "/connexion?suite="
              + URLEncoder.encode(path, StandardCharsets.UTF_8));
    } catch (IOException | ServletException notSent) {
      throw new AuthenticationException(notSent);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
