package fr.essaim.web.identity;

import fr.essaim.core.identity.Invitation;
import fr.essaim.core.identity.Invitations;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where the letter of an invitation leads: one's name, a password, and the account is open. */
@Named
@RequestScoped
public class InvitationPage {

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

  /** How the person is called: as they wrote it, else as whoever invited them did. */
  public String getDisplayName() {
    String typed = sent.typed("displayName");
    return typed.isEmpty() ? invitation.displayName() : typed;
  }

  private void accept() {
    invitations.accept(sent.token(), getDisplayName(), sent.password());
    answers.seeOther(language.link(Done.INVITATION.address()));
  }
}
