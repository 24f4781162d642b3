package fr.essaim.core.mail;

import java.util.EnumSet;
import java.util.Set;

/** How an administrator looks at e-mails: by what is to be done about them. */
public enum MailFolder {
  WAITING(EnumSet.of(MailState.WAITING, MailState.SENDING)),
  /** Those that somebody must decide on. */
  TROUBLE(EnumSet.of(MailState.FAILED, MailState.UNCERTAIN)),
  DONE(EnumSet.of(MailState.SENT, MailState.GIVEN_UP));

  private final Set<MailState> states;

  MailFolder(Set<MailState> states) {
    this.states = Set.copyOf(states);
  }

  public Set<MailState> states() {
    return states;
  }
}
