package fr.essaim.web.identity;

import fr.essaim.core.identity.AccountService;
import fr.essaim.web.intranet.Redirect;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The end of one's own account, after saying what ends with it. */
@Named
@ViewScoped
public class CloseAccountPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AccountService service;
  @Inject private Redirect redirect;

  private String password;

  public void close() {
    service.close(password);
    FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
    redirect.to(SignInNotice.CLOSED.address());
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
