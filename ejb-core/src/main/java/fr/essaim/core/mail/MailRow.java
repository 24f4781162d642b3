package fr.essaim.core.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * An e-mail in a list, without what it says.
 *
 * @param about what it is about, as {@code type/key}
 * @param problem why it was not sent at its last attempt; null where there was none
 * @param problemDetail what the mail server said of it, in its own words; null where nothing
 * @param nextTryAt when it is tried next, if it waits
 * @param endedAt when nothing more was to happen to it; null before
 * @param wiped whether its text is gone
 */
public record MailRow(
    UUID id,
    String recipient,
    String subject,
    String about,
    MailState state,
    MailProblem problem,
    String problemDetail,
    int attempts,
    Instant createdAt,
    Instant nextTryAt,
    Instant endedAt,
    boolean wiped) {

  /** Whether an administrator can have it sent again. */
  public boolean isRetriable() {
    boolean neverTried = state == MailState.WAITING && attempts == 0;
    return !wiped && !neverTried && state != MailState.SENDING && state != MailState.SENT;
  }

  /** Whether an administrator can decide that it is not to be sent. */
  public boolean isLeavable() {
    return state == MailState.WAITING || state == MailState.FAILED || state == MailState.UNCERTAIN;
  }
}
