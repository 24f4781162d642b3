package fr.essaim.web.identity;

import fr.essaim.core.identity.AccountFilters;
import fr.essaim.core.identity.Invitations;
import fr.essaim.core.identity.InviteSomebody;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Role;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.PageAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Invites somebody to an organisation, with a role. */
@Named
@ViewScoped
public class InvitePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Invitations invitations;
  @Inject private ActingFor acting;
  @Inject private Me me;
  @Inject private PageAddress address;
  @Inject private Redirect redirect;
  @Inject private EmailWords emails;

  private String email;
  private String displayName;
  private String language = "fr";
  private Role role;
  private String organisationKey;
  private String operationKey;

  /** The organisation that the address names, or that one acts for, is chosen beforehand. */
  public void load() {
    me.require(Permission.ACCOUNT_MANAGE, null);
    String named = address.text(AccountFilters.ORGANISATION);
    organisationKey = named.isEmpty() ? acting.getKey() : named;
  }

  /** Whether the invitation leaves by itself; else its link waits to be handed over. */
  public boolean isSending() {
    return emails.isSending();
  }

  public void invite() {
    invitations.invite(
        new InviteSomebody(email, displayName, language, role, organisationKey, operationKey));
    redirect.to(
        AccountTable.PATH + "?" + AccountFilters.ORGANISATION + "=" + organisationKey,
        emails.written("identity.people.invited", email.strip()));
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
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
