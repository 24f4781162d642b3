package fr.essaim.web.identity;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountDesk;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The sign-in page. It keeps no state, so it never expires under somebody who types slowly. */
@Named
@RequestScoped
public class SignInPage {

  @Inject private SecurityContext security;
  @Inject private FacesContext faces;
  @Inject private HttpServletRequest request;
  @Inject private Text text;
  @Inject private Access access;
  @Inject private AccountDesk desk;

  private String email;
  private String password;
  private String next;

  /** Signs in and goes to the page that was asked for. */
  public void signIn() throws IOException {
    ExternalContext external = faces.getExternalContext();
    AuthenticationStatus status =
        security.authenticate(
            request,
            (HttpServletResponse) external.getResponse(),
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(email, password))
                .newAuthentication(true));
    if (status == AuthenticationStatus.SUCCESS) {
      access.refresh();
      request.getSession().setAttribute(Language.CHOICE, desk.own().language());
      external.redirect(request.getContextPath() + LocalPath.orHome(next));
      return;
    }
    // A refused authentication leaves its status on the response; the page itself is fine.
    external.setResponseStatus(HttpServletResponse.SC_OK);
    faces.addMessage(
        null,
        new FacesMessage(FacesMessage.SEVERITY_ERROR, text.get("identity.signIn.refused"), null));
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** The page to go to afterwards, from the address or, on a second try, from the form. */
  public String getNext() {
    return next == null ? LocalPath.orHome(request.getParameter("suite")) : next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
