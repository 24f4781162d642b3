package fr.essaim.web.intranet;

import fr.essaim.core.identity.AccountDesk;
import fr.essaim.core.identity.AccountView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What waits for the person, and their ways in. */
@Named
@RequestScoped
public class IntranetHomePage {

  @Inject private AccountDesk desk;

  private AccountView account;

  public void load() {
    account = desk.own();
  }

  public AccountView getAccount() {
    return account;
  }
}
