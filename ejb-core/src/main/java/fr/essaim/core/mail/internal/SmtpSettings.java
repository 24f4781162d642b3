package fr.essaim.core.mail.internal;

import java.time.Duration;
import java.util.Optional;

/**
 * How to reach the mail server.
 *
 * @param user null when the server wants none
 * @param from the sender's address
 * @param fromName the sender's name, null for none
 * @param timeout for connecting, and for each answer
 */
public record SmtpSettings(
    String host,
    int port,
    String user,
    String password,
    String from,
    String fromName,
    Security security,
    Duration timeout) {

  /** How the connection is protected. */
  public enum Security {
    /** Not at all: for a server on the same machine. */
    NONE,
    /** From the STARTTLS command on, which the server must know. */
    STARTTLS,
    /** From the first byte. */
    TLS
  }

  /** The same, with a name for a sender that has none. */
  SmtpSettings sentBy(Optional<String> name) {
    return fromName != null || name.isEmpty()
        ? this
        : new SmtpSettings(host, port, user, password, from, name.get(), security, timeout);
  }

  /** The sender's domain. */
  public String domain() {
    return from.substring(from.lastIndexOf('@') + 1);
  }

  /** Without the password, so that no log can have it. */
  @Override
  public String toString() {
    return host + ":" + port + " " + security + " as " + from;
  }
}
