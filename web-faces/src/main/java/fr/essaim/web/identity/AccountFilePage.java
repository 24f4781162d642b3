package fr.essaim.web.identity;

import fr.essaim.core.identity.AccountCard;
import fr.essaim.core.identity.AccountRegister;
import fr.essaim.core.identity.AccountState;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Invitations;
import fr.essaim.core.identity.Role;
import fr.essaim.core.identity.SecondFactorService;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;

/** One account: its roles, given and taken, its e-mails, its end. */
@Named
@ViewScoped
public class AccountFilePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AccountRegister register;
  @Inject private Invitations invitations;
  @Inject private SecondFactorService factors;
  @Inject private OrganisationDirectory directory;
  @Inject private Redirect redirect;
  @Inject private EmailWords emails;
  @Inject private Text text;

  private transient AccountCard account;
  private transient Map<String, OrganisationRef> organisations;
  private UUID id;
  private Role role;
  private String organisationKey;
  private String operationKey;

  public void load() {
    getAccount();
  }

  public AccountCard getAccount() {
    if (account == null) {
      id = id == null ? idOf(redirect.variable("id")) : id;
      account = register.view(id);
      organisations =
          directory.named(account.grants().stream().map(Grant::organisationKey).toList());
    }
    return account;
  }

  public boolean isInvited() {
    return getAccount().state() == AccountState.INVITED;
  }

  public boolean isOpen() {
    return getAccount().state() == AccountState.OPEN;
  }

  public boolean isClosed() {
    return getAccount().state() == AccountState.CLOSED;
  }

  public void give() {
    register.give(id, new Grant(role, organisationKey, operationKey));
    stay(text.of("identity.file.given", role));
  }

  public void take(Grant grant) {
    register.take(id, grant);
    stay(text.of("identity.file.taken", grant.role()));
  }

  public void sendAgain() {
    invitations.sendAgain(id);
    stay(emails.written("identity.people.invited", getAccount().email()));
  }

  public void withdraw() {
    invitations.withdraw(id);
    redirect.to(AccountTable.PATH, text.get("identity.file.withdrawn"));
  }

  public void sendReset() {
    register.sendReset(id);
    stay(emails.written("identity.file.reset.sent", getAccount().email()));
  }

  /** Ends the second factor of somebody who lost their device and their codes. */
  public void removeFactor() {
    factors.remove(id);
    stay(text.get("identity.file.factor.removed"));
  }

  public void close() {
    register.close(id);
    stay(text.get("identity.file.closed"));
  }

  /** How an organisation that a role is held in is called. */
  public String nameOf(String key) {
    OrganisationRef organisation = organisations.get(key);
    return organisation == null ? key : organisation.name();
  }

  private void stay(String done) {
    redirect.to(AccountTable.PATH + "/" + id, done);
  }

  private static UUID idOf(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException notAnId) {
      throw new UnknownThing("account", written);
    }
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public String getOperationKey() {
    return operationKey;
  }

  public void setOperationKey(String operationKey) {
    this.operationKey = operationKey;
  }

  public String getOrganisationKey() {
    return organisationKey;
  }

  public void setOrganisationKey(String organisationKey) {
    this.organisationKey = organisationKey;
  }
}
