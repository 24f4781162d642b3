package fr.essaim.web.identity;

import fr.essaim.core.identity.Access;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The one way to be somebody: the sign-in page hands over a credential, which the session then
 * remembers; the loopback administration interface shows its token and is the system. Whoever asks
 * for a page of the intranet without being somebody is sent to sign in, and comes back to it.
 *
 * <p>The container's own form mechanisms are not used: in the request that they restore, the web
 * layer knows the caller's roles and the EJB layer does not.
 */
@AutoApplySession
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

  /** What everybody with an account is, for the container. */
  public static final String MEMBER = "MEMBER";

  /** What the administration interface is, for the container. */
  public static final String SYSTEM_ROLE = "SYSTEM";

  @Inject private IdentityStoreHandler stores;
  @Inject private AdministrationToken token;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (context.getAuthParameters().getCredential() != null) {
      CredentialValidationResult result =
          stores.validate(context.getAuthParameters().getCredential());
      return result.getStatus() == CredentialValidationResult.Status.VALID
          ? context.notifyContainerAboutLogin(result)
          : AuthenticationStatus.SEND_FAILURE;
    }
    if (token.isShownBy(request)) {
      return context.notifyContainerAboutLogin(Access.SYSTEM, Set.of(SYSTEM_ROLE, MEMBER));
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    return sendToSignIn(request, response);
  }

  private static AuthenticationStatus sendToSignIn(
      HttpServletRequest request, HttpServletResponse response) throws AuthenticationException {
    String query = request.getQueryString();
    String path =
        "GET".equals(request.getMethod())
            ? request.getRequestURI() + (query == null ? "" : "?" + query)
            : "/intranet";
    try {
      response.sendRedirect(
          request.getContextPath()
              + "/connexion?suite="
              + URLEncoder.encode(path, StandardCharsets.UTF_8));
    } catch (IOException notSent) {
      throw new AuthenticationException(notSent);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
