package fr.essaim.core.mail.internal;

import fr.essaim.core.jobs.Job;
import fr.essaim.core.mail.EmailQueued;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends e-mails: a moment after the transaction that wrote them, on the node that did; and every
 * minute whatever is due by then.
 */
@ApplicationScoped
public class SendingJob implements Job {

  private static final Logger LOG = Logger.getLogger(SendingJob.class.getName());

  @Inject private Sender sender;

  @Resource private ManagedExecutorService executor;

  private final AtomicBoolean asked = new AtomicBoolean();

  @Override
  public String name() {
    return "mail-sending";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public int run() {
    return sender.sendDue();
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) EmailQueued email) {
    if (asked.compareAndSet(false, true)) {
      executor.execute(this::sendSoon);
    }
  }

  private void sendSoon() {
    asked.set(false);
    try {
      sender.sendDue();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "E-mails wait for the next run of their job", failure);
    }
  }
}
