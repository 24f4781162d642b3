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

  private String current;
  private String replacement;
  private String repeated;

  /** Whoever has chosen one already does so where sessions are, too. */
  public void load() {
    if (!access.isPasswordGiven()) {
      redirect.to(AccountSecurityPage.PATH);
    }
  }

  public void change() {
    accounts.changePassword(current, RepeatedPassword.same(replacement, repeated));
    redirect.to(HOME, text.get("identity.account.password.changed"));
  }

  public String getCurrent() {
    return current;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  public String getReplacement() {
    return replacement;
  }

  public void setReplacement(String replacement) {
    this.replacement = replacement;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
