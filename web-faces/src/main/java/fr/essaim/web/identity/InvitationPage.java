package fr.essaim.web.identity;

import fr.essaim.core.identity.Invitation;
import fr.essaim.core.identity.Invitations;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Violations;
import fr.essaim.web.shell.Answers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/**
 * Where the e-mail of an invitation leads: one's name, a password, and one is in. Whoever has the
 * link has the address, and who is asked for a second factor is so by the home of the intranet.
 */
@Named
@RequestScoped
public class InvitationPage {

  private static final int LONGEST_NAME = 200;

  @Inject private Invitations invitations;
  @Inject private Sent sent;
  @Inject private Answers answers;
  @Inject private Entrance entrance;
  @Inject private OpenId openId;
  @Inject private FacesContext faces;

  private Invitation invitation;

  public void load() {
    sent.handle(() -> invitation = invitations.read(sent.token()), this::accept);
  }

  public Invitation getInvitation() {
    return invitation;
  }

  /** How the person is called: as they wrote it, else as anyone who invited them did. */
  public String getDisplayName() {
    String typed = sent.typed("displayName");
    return typed.isEmpty() ? invitation.displayName() : typed;
  }

  /** Where a provider of identities signs people in, no password does. */
  private void accept() {
    if (openId.isOn()) {
      throw new BusinessRuleViolation("identity.signIn.elsewhere");
    }
    Violations violations = new Violations();
    violations.check(
        "displayName", !getDisplayName().isBlank(), "identity.displayName.invalid", LONGEST_NAME);
    String password = violations.read("repeated", sent, Sent::password);
    violations.refuse();
    UUID account = invitations.accept(sent.token(), getDisplayName(), password);
    entrance.letIn(account, (HttpServletResponse) faces.getExternalContext().getResponse());
    answers.seeOther("/intranet");
  }
}
