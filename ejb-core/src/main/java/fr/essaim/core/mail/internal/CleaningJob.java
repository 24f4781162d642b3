package fr.essaim.core.mail.internal;

import fr.essaim.core.jobs.Job;
import fr.essaim.core.mail.domain.Message;
import fr.essaim.core.mail.domain.Messages;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets what e-mails said some days after their end; that they were sent is forgotten later, with
 * all else that the register of processing gives a time. Where no mail server is set, an e-mail
 * waits for a month at most: what it says no longer holds.
 */
@ApplicationScoped
public class CleaningJob implements Job {

  /** How long an e-mail waits for a mail server to be set, or for an administrator to read it. */
  static final Duration LONGEST_WAIT = Duration.ofDays(30);

  @Inject private Messages messages;
  @Inject private MailSettings settings;
  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "mail-cleaning";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public int run() {
    Instant now = clock.instant();
    return transaction.of(
        () -> {
          messages.waitingSince(now.minus(LONGEST_WAIT)).forEach(message -> message.expire(now));
          int wiped = 0;
          for (Message message : messages.unwipedEndedBefore(now.minus(settings.keepText()))) {
            message.wipe(now);
            wiped++;
          }
          return wiped;
        });
  }
}
