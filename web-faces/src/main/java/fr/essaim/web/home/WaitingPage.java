package fr.essaim.web.home;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.AccountView;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Section;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What waits for the person, by their roles. */
@Named
@RequestScoped
public class WaitingPage {

  @Inject private AccountService service;
  @Inject private Features features;

  private AccountView account;
  private List<Section> sections;

  public void load() {
    account = service.own();
    sections = features.waiting();
  }

  public AccountView getAccount() {
    return account;
  }

  /** What waits; empty when nothing does. */
  public List<Section> getSections() {
    return sections;
  }
}
