package fr.essaim.web.protection;

import fr.essaim.core.protection.ConsentService;
import fr.essaim.core.protection.ConsentText;
import fr.essaim.core.protection.ConsentView;
import fr.essaim.core.protection.ErasurePlan;
import fr.essaim.core.protection.ErasureService;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;

/** One's own data: take them along, agree and no longer agree, leave for good. */
@Named
@ViewScoped
public class MyDataPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String PATH = "/intranet/compte/donnees";

  @Inject private ConsentService consents;
  @Inject private ErasureService erasures;
  @Inject private Language language;
  @Inject private Text text;
  @Inject private Redirect redirect;

  private transient List<ConsentText> texts;
  private transient List<ConsentView> given;
  private transient ErasurePlan plan;
  private String password;

  public void load() {
    texts = consents.texts(language.getTag());
    given = consents.own();
    plan = erasures.ownPlan();
  }

  /** The consent to a text that is in force; null if there is none. */
  public ConsentView consentTo(ConsentText consentText) {
    return given.stream()
        .filter(consent -> consent.isInForce() && consent.textKey().equals(consentText.key()))
        .findFirst()
        .orElse(null);
  }

  public void give(ConsentText consentText) {
    consents.give(consentText.key(), consentText.version());
    redirect.to(PATH, text.get("protection.own.consents.given.done"));
  }

  public void withdraw(ConsentText consentText) {
    consents.withdraw(consentText.key());
    redirect.to(PATH, text.get("protection.own.consents.withdrawn.done"));
  }

  /** Erases the account and ends the session, for there is nobody left to hold it. */
  public void erase() throws ServletException {
    erasures.eraseOwn(password);
    FacesContext faces = FacesContext.getCurrentInstance();
    ((HttpServletRequest) faces.getExternalContext().getRequest()).logout();
    faces.getExternalContext().invalidateSession();
    redirect.to("/");
  }

  public List<ConsentText> getTexts() {
    return texts;
  }

  /** What was agreed to and is no longer. */
  public List<ConsentView> getPast() {
    return given.stream().filter(consent -> !consent.isInForce()).toList();
  }

  public ErasurePlan getPlan() {
    return plan;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
