package fr.essaim.web.identity;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.AccountView;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Role;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One's own account: how one is called and reached, what one is where, in which language. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

  static final String PATH = "/intranet/compte";

  private static final long serialVersionUID = 1L;

  @Inject private AccountService service;
  @Inject private OrganisationDirectory directory;
  @Inject private Redirect redirect;
  @Inject private EmailWords emails;
  @Inject private Text text;

  private transient AccountView account;
  private transient List<Held> held;
  private String language;
  private String displayName;
  private String newEmail;
  private String password;

  /**
   * What one is in one organisation.
   *
   * @param name how it is called
   */
  public record Held(String organisationKey, String name, List<Role> roles) {}

  public void load() {
    if (language == null) {
      language = getAccount().language();
      displayName = getAccount().displayName();
    }
  }

  /** Chooses the language of the screens, at once for this session too. */
  public void speak() {
    service.speak(language);
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .getSessionMap()
        .put(Language.CHOICE, language);
    redirect.to(PATH);
  }

  public void rename() {
    service.rename(displayName);
    redirect.to(PATH, text.get("identity.account.name.kept"));
  }

  /** Asks for the e-mail that makes another address one's own. */
  public void askToMove() {
    service.askToMove(newEmail, password);
    redirect.to(PATH, emails.written("identity.account.email.asked", newEmail.strip()));
  }

  public void leave(Held left) {
    service.leave(left.organisationKey());
    redirect.to(PATH, text.of("identity.account.left", left.name()));
  }

  public AccountView getAccount() {
    if (account == null) {
      account = service.own();
    }
    return account;
  }

  /** One's roles, organisation by organisation. */
  public List<Held> getHeld() {
    if (held == null) {
      Map<String, TreeSet<Role>> roles = new LinkedHashMap<>();
      for (Grant grant : getAccount().grants()) {
        roles.computeIfAbsent(grant.organisationKey(), key -> new TreeSet<>()).add(grant.role());
      }
      Map<String, OrganisationRef> organisations = directory.named(roles.keySet());
      held =
          roles.entrySet().stream()
              .map(
                  each ->
                      new Held(
                          each.getKey(),
                          nameOf(each.getKey(), organisations),
                          List.copyOf(each.getValue())))
              .toList();
    }
    return held;
  }

  private static String nameOf(String key, Map<String, OrganisationRef> organisations) {
    OrganisationRef organisation = organisations.get(key);
    return organisation == null ? key : organisation.name();
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getNewEmail() {
    return newEmail;
  }

  public void setNewEmail(String newEmail) {
    this.newEmail = newEmail;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
