package fr.essaim.web.identity;

import fr.essaim.core.identity.AddressChange;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Where the e-mail to a new address leads. A button confirms it, for mail scanners follow links.
 */
@Named
@RequestScoped
public class NewAddressPage {

  @Inject private AddressChange change;
  @Inject private Sent sent;
  @Inject private Answers answers;
  @Inject private Language language;

  private String email;

  public void load() {
    sent.handle(() -> email = change.read(sent.token()), this::confirm);
  }

  public String getEmail() {
    return email;
  }

  private void confirm() {
    change.confirm(sent.token());
    answers.seeOther(language.link(SignInNotice.ADDRESS.address()));
  }
}
