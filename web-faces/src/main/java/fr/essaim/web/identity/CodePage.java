package fr.essaim.web.identity;

import fr.essaim.core.identity.SignIn;
import fr.essaim.core.identity.SignInAnswer;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.ClientAddress;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.LocalPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;

/** The second step of signing in, for anyone who set up a second factor. */
@Named
@RequestScoped
public class CodePage {

  @Inject private SignIn signIn;
  @Inject private Entrance entrance;
  @Inject private ClientAddress client;
  @Inject private SignInLog log;
  @Inject private Sent sent;
  @Inject private Answers answers;
  @Inject private Language language;
  @Inject private FacesContext faces;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  public void load() {
    Optional<PendingSignIn> pending = PendingSignIn.of(request, clock.instant());
    if (pending.isEmpty()) {
      answers.seeOther(language.link("/connexion"));
      return;
    }
    sent.handle(() -> {}, () -> check(pending.get()));
  }

  private void check(PendingSignIn pending) {
    SignInAnswer answer =
        signIn.verifyCode(pending.account(), sent.typed("code"), client.of(request));
    switch (answer.outcome()) {
      case PROVEN -> {
        PendingSignIn.forget(request);
        entrance.letIn(
            pending.account(), (HttpServletResponse) faces.getExternalContext().getResponse());
        answers.seeOther(LocalPath.orHome(pending.next()));
      }
      case WAIT -> {
        log.refused(request);
        throw new BusinessRuleViolation("identity.wait", Waits.inMinutes(answer.delay()));
      }
      default -> {
        log.refused(request);
        throw new BusinessRuleViolation("identity.code.wrong");
      }
    }
  }
}
