package fr.essaim.web.identity;

import fr.essaim.core.identity.SignIn;
import fr.essaim.core.identity.SignInAnswer;
import fr.essaim.core.shared.RetryLater;
import fr.essaim.web.shell.Address;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.ClientAddress;
import fr.essaim.web.shell.InsistentClients;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.LocalPath;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** The sign-in page. It keeps no state, so it never expires under somebody who types slowly. */
@Named
@RequestScoped
public class SignInPage {

  @Inject private SignIn signIn;
  @Inject private Entrance entrance;
  @Inject private OpenId openId;
  @Inject private ClientAddress client;
  @Inject private Answers answers;
  @Inject private InsistentClients insistent;
  @Inject private SignInLog log;
  @Inject private FacesContext faces;
  @Inject private HttpServletRequest request;
  @Inject private Language language;
  @Inject private Clock clock;
  @Inject private Text text;

  private String email;
  private String password;
  private String next;

  /** Signs in and goes to the page that was asked for. A form not of ours may lack a field. */
  public void signIn() throws IOException {
    if (openId.isOn()) {
      refuse(text.get("error.identity.signIn.elsewhere"));
      return;
    }
    SignInAnswer answer;
    try {
      answer =
          signIn.verify(
              Objects.requireNonNullElse(email, ""),
              Objects.requireNonNullElse(password, ""),
              client.of(request));
    } catch (RetryLater busy) {
      insistent.refused(request);
      answers.refused(busy);
      refuse(text.error(busy));
      return;
    }
    switch (answer.outcome()) {
      case PROVEN -> enter(answer);
      case CODE_WANTED -> askForCode(answer);
      case WAIT -> {
        log.refused(request);
        insistent.refused(request);
        refuse(sentence(answer.delay()));
      }
      default -> {
        log.refused(request);
        refuse(text.get("identity.signIn.refused"));
      }
    }
  }

  private void enter(SignInAnswer answer) throws IOException {
    ExternalContext external = faces.getExternalContext();
    entrance.letIn(answer.account(), (HttpServletResponse) external.getResponse());
    external.redirect(request.getContextPath() + LocalPath.orHome(next));
  }

  private void askForCode(SignInAnswer answer) throws IOException {
    new PendingSignIn(answer.account(), LocalPath.orHome(next), clock.instant()).keep(request);
    faces.getExternalContext().redirect(language.link("/connexion/code"));
  }

  private void refuse(String sentence) {
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
  }

  private String sentence(Duration wait) {
    return Waits.isShort(wait)
        ? text.count("identity.signIn.wait.seconds", Waits.inSeconds(wait))
        : text.count("identity.signIn.wait.minutes", Waits.inMinutes(wait));
  }

  /** What was done just before, as a sentence; empty if nothing was. */
  public String getDone() {
    return SignInNotice.of(request.getParameterMap()).map(text::label).orElse("");
  }

  /** Why one came back from the provider of identities; empty if one did not. */
  public String getTurned() {
    return SignInRefusal.of(request.getParameterMap()).map(text::label).orElse("");
  }

  /** Whether one just signed out here, and is perhaps still signed in at the provider. */
  public boolean isLeft() {
    return SignInNotice.of(request.getParameterMap()).filter(SignInNotice.LEFT::equals).isPresent();
  }

  /** Where the provider of identities is asked. */
  public String getProvider() {
    return new Address("/connexion/fournisseur").with("suite", getNext()).toString();
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
