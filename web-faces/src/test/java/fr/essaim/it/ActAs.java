package fr.essaim.it;

import fr.essaim.core.identity.Access;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;

/** Makes the test somebody, through the application's own mechanism. */
@RequestScoped
public class ActAs {

  @Inject private SecurityContext security;
  @Inject private HttpServletRequest request;
  @Inject private Access access;

  /**
   * @param caller an account's id, or {@code system}
   */
  public void caller(String caller) {
    nobody();
    AuthenticationStatus status =
        security.authenticate(
            request,
            unusedResponse(),
            AuthenticationParameters.withParams()
                .credential(new CallerOnlyCredential(caller))
                .newAuthentication(true));
    if (status != AuthenticationStatus.SUCCESS) {
      throw new IllegalStateException("not signed in as " + caller + ": " + status);
    }
    access.refresh();
  }

  /** Back to being a visitor. */
  public void nobody() {
    try {
      request.logout();
    } catch (ServletException notOut) {
      throw new IllegalStateException(notOut);
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    access.refresh();
  }

  private HttpServletResponse unusedResponse() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> null);
  }
}
