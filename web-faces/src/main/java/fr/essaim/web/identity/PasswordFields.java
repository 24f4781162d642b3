package fr.essaim.web.identity;

import fr.essaim.core.identity.AccountService;
import java.io.Serializable;

/** What somebody types who changes their password: the current one, and another twice. */
public class PasswordFields implements Serializable {

  private static final long serialVersionUID = 1L;

  private String current;
  private String replacement;
  private String repeated;

  void change(AccountService accounts) {
    accounts.changePassword(current, RepeatedPassword.same(replacement, repeated));
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
