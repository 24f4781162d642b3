package fr.essaim.core.mail;

/**
 * The mail server as the settings have it.
 *
 * @param host its name; null unless it is set
 * @param wrong the setting that cannot be used; null unless one is wrong
 */
public record MailServer(State state, String host, String wrong) {

  /** Whether e-mails can leave. */
  public enum State {
    SET,
    /** E-mails wait for an administrator to hand over what they say. */
    NOT_SET,
    /** E-mails wait until a setting is put right. */
    WRONG
  }

  /** Whether e-mails leave by themselves. */
  public boolean isSet() {
    return state == State.SET;
  }
}
