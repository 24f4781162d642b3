package fr.essaim.web.identity;

import fr.essaim.core.identity.AccountDesk;
import fr.essaim.core.identity.AccountView;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.web.intranet.Way;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** One's own account: the roles that one holds, the language of one's screens, one's password. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AccountDesk desk;
  @Inject private OrganisationDirectory directory;
  @Inject private Way way;
  @Inject private Text text;

  private transient AccountView account;
  private transient Map<String, OrganisationRef> organisations;
  private String language;
  private String current;
  private String replacement;
  private String repeated;

  public void load() {
    account = desk.own();
    organisations = directory.named(account.grants().stream().map(Grant::organisationKey).toList());
    language = language == null ? account.language() : language;
  }

  /** Chooses the language of the screens, at once for this session too. */
  public void speak() {
    desk.speak(language);
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .getSessionMap()
        .put(Language.CHOICE, language);
    way.to("/intranet/compte");
  }

  public void changePassword() {
    desk.changePassword(current, Repeated.same(replacement, repeated));
    way.to("/intranet/compte", text.get("identity.account.password.changed"));
  }

  public AccountView getAccount() {
    return account;
  }

  public List<Grant> getGrants() {
    return account.grants();
  }

  /** How an organisation that a role is held in is called. */
  public String nameOf(String organisationKey) {
    OrganisationRef organisation = organisations.get(organisationKey);
    return organisation == null ? organisationKey : organisation.name();
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
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
