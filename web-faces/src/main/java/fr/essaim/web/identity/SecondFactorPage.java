package fr.essaim.web.identity;

import fr.essaim.core.identity.FactorView;
import fr.essaim.core.identity.PreparedFactor;
import fr.essaim.core.identity.SecondFactorService;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.QrPicture;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Sets up, renews and ends one's second factor; shows its recovery codes once. */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {

  static final String PATH = AccountPage.PATH + "/second-facteur";

  private static final long serialVersionUID = 1L;

  private static final int GROUP = 4;

  @Inject private SecondFactorService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient FactorView factor;
  private String secret;
  private transient QrPicture picture;
  private String address;
  private String code;
  private String password;
  private transient List<String> recoveryCodes;

  /** Makes a secret and shows it, until a code of the device ends the set-up. */
  public void prepare() {
    PreparedFactor prepared = service.prepare(password);
    password = null;
    secret = prepared.secret();
    address = prepared.address();
  }

  public void confirm() {
    recoveryCodes = service.confirm(code);
    forget();
  }

  public void renewCodes() {
    recoveryCodes = service.renewCodes(password);
    forget();
  }

  public void turnOff() {
    service.turnOff(password);
    redirect.to(AccountSecurityPage.PATH, text.get("identity.factor.ended"));
  }

  private void forget() {
    secret = null;
    address = null;
    picture = null;
    code = null;
    password = null;
    factor = null;
  }

  public FactorView getFactor() {
    if (factor == null) {
      factor = service.own();
    }
    return factor;
  }

  public boolean isPrepared() {
    return secret != null;
  }

  /** The secret in groups of four, to be typed where it cannot be read from the picture. */
  public String getSecret() {
    return secret.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
  }

  public QrPicture getPicture() {
    if (picture == null) {
      picture = QrPicture.of(address);
    }
    return picture;
  }

  /** Just made, to be shown once; null otherwise. */
  public List<String> getRecoveryCodes() {
    return recoveryCodes;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
