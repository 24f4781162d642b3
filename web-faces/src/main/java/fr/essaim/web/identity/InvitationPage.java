package fr.essaim.web.identity;

import fr.essaim.core.identity.Invitation;
import fr.essaim.core.identity.Invitations;
import fr.essaim.core.shared.Violations;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where the e-mail of an invitation leads: one's name, a password, and the account is open. */
@Named
@RequestScoped
public class InvitationPage {

  private static final int LONGEST_NAME = 200;

  @Inject private Invitations invitations;
  @Inject private Sent sent;
  @Inject private Answers answers;
  @Inject private Language language;

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

  private void accept() {
    Violations violations = new Violations();
    violations.check(
        "displayName", !getDisplayName().isBlank(), "identity.displayName.invalid", LONGEST_NAME);
    String password = violations.read("repeated", sent, Sent::password);
    violations.refuse();
    invitations.accept(sent.token(), getDisplayName(), password);
    answers.seeOther(language.link(SignInNotice.INVITATION.address()));
  }
}
