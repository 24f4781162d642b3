package fr.essaim.core.mail;

/** What became of an e-mail so far. */
public enum MailState {
  /** It waits for its next attempt, or for a mail server to be set. */
  WAITING,
  /** A node is giving it to the mail server. */
  SENDING,
  /** The mail server took it. */
  SENT,
  /** It was refused for good, or nobody took it for too long. */
  FAILED,
  /** The connection broke while the mail server was taking it: it may have arrived or not. */
  UNCERTAIN,
  /** An administrator decided that it is not to be sent. */
  GIVEN_UP;

  /** Whether nothing more happens to it by itself. */
  public boolean isEnd() {
    return this != WAITING && this != SENDING;
  }
}
