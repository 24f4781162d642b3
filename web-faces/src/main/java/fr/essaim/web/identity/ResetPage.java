package fr.essaim.web.identity;

import fr.essaim.core.identity.PasswordReset;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where the e-mail for a forgotten password leads: another password. */
@Named
@RequestScoped
public class ResetPage {

  @Inject private PasswordReset reset;
  @Inject private Sent sent;
  @Inject private Answers answers;
  @Inject private Language language;

  private String email;

  public void load() {
    sent.handle(() -> email = reset.read(sent.token()), this::choose);
  }

  public String getEmail() {
    return email;
  }

  private void choose() {
    reset.choose(sent.token(), sent.password());
    answers.seeOther(language.link(SignInNotice.PASSWORD.address()));
  }
}
