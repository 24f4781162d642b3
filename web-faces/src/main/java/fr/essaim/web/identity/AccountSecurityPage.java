package fr.essaim.web.identity;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.FactorView;
import fr.essaim.core.identity.SecondFactorService;
import fr.essaim.core.identity.SessionView;
import fr.essaim.core.identity.SignedInSessions;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What keeps one's account one's own: the password, and where one is signed in. */
@Named
@ViewScoped
public class AccountSecurityPage implements Serializable {

  static final String PATH = AccountPage.PATH + "/securite";

  private static final long serialVersionUID = 1L;

  @Inject private AccountService desk;
  @Inject private SignedInSessions service;
  @Inject private SecondFactorService factors;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient List<SessionView> sessions;
  private transient FactorView factor;
  private final PasswordFields password = new PasswordFields();

  public void changePassword() {
    password.change(desk);
    redirect.to(PATH, text.get("identity.account.password.changed"));
  }

  public void end(SessionView session) {
    service.endOne(session.id());
    redirect.to(PATH, text.get("identity.sessions.ended"));
  }

  public void endElsewhere() {
    service.endElsewhere();
    redirect.to(PATH, text.get("identity.sessions.ended.elsewhere"));
  }

  public List<SessionView> getSessions() {
    if (sessions == null) {
      sessions = service.own();
    }
    return sessions;
  }

  public FactorView getFactor() {
    if (factor == null) {
      factor = factors.own();
    }
    return factor;
  }

  /** Whether one is signed in anywhere but here. */
  public boolean isElsewhere() {
    return getSessions().stream().anyMatch(session -> !session.current());
  }

  public PasswordFields getPassword() {
    return password;
  }
}
