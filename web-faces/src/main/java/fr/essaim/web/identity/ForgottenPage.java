package fr.essaim.web.identity;

import fr.essaim.core.identity.PasswordReset;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.ClientAddress;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** Asks for the e-mail that gives a password back; says the same whether there is an account. */
@Named
@RequestScoped
public class ForgottenPage {

  private static final String PATH = "/mot-de-passe-oublie";

  @Inject private PasswordReset reset;
  @Inject private EmailWords emails;
  @Inject private Sent sent;
  @Inject private PageAddress address;
  @Inject private Answers answers;
  @Inject private ClientAddress client;
  @Inject private HttpServletRequest request;
  @Inject private Language language;

  public void load() {
    sent.handle(() -> {}, this::ask);
  }

  public String getEmail() {
    return address.text("email");
  }

  public boolean isAsked() {
    return !address.text("envoye").isEmpty();
  }

  /** Whether e-mails leave by themselves; else the link waits to be handed over. */
  public boolean isSending() {
    return emails.isSending();
  }

  private void ask() {
    if (!getEmail().contains("@")) {
      throw new BusinessRuleViolation("identity.email.invalid", getEmail());
    }
    Duration wait = reset.waitFor(client.of(request));
    if (!wait.isZero()) {
      throw new BusinessRuleViolation("identity.wait", Waits.inMinutes(wait));
    }
    reset.ask(getEmail());
    answers.seeOther(language.link(PATH + "?envoye=1"));
  }
}
