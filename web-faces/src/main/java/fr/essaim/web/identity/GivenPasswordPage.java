package fr.essaim.web.identity;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountService;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Where somebody is led who signed in with a password that another person made for them. */
@Named
@ViewScoped
public class GivenPasswordPage implements Serializable {

  static final String PATH = AccountPage.PATH + "/mot-de-passe";

  private static final String HOME = "/intranet";

  private static final long serialVersionUID = 1L;

  @Inject private AccountService accounts;
  @Inject private Access access;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private final PasswordFields password = new PasswordFields();

  /** Whoever has chosen one already does so where sessions are, too. */
  public void load() {
    if (!access.isPasswordGiven()) {
      redirect.to(AccountSecurityPage.PATH);
    }
  }

  public void changePassword() {
    password.change(accounts);
    redirect.to(HOME, text.get("identity.account.password.changed"));
  }

  public PasswordFields getPassword() {
    return password;
  }
}
