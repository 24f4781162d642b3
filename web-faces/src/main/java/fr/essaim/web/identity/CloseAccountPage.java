package fr.essaim.web.identity;

import fr.essaim.core.identity.AccountDesk;
import fr.essaim.web.intranet.Way;
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

  @Inject private AccountDesk desk;
  @Inject private Way way;

  private String password;

  public void close() {
    desk.close(password);
    FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
    way.to(Done.CLOSED.address());
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
