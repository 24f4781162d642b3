package fr.essaim.core.jobs.internal;

import fr.essaim.core.jobs.Job;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs what is due on this node. A loop looks every few seconds, takes what no other node has, lets
 * it run in a thread of its own and keeps its lease meanwhile; it forgives a database that is away.
 */
@ApplicationScoped
public class JobRunner implements Runnable {

  private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

  /** The start has better things to do than this. */
  private static final Duration BEFORE_THE_FIRST = Duration.ofSeconds(10);

  private static final Duration POLL = Duration.ofSeconds(2);

  @Inject private Jobs jobs;
  @Inject private JobLedger ledger;
  @Inject private Instance<RequestContextController> requestContext;

  @Resource private ManagedExecutorService executor;

  private final String owner = UUID.randomUUID().toString();
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;
  private volatile Thread loop;

  @Override
  public void run() {
    loop = Thread.currentThread();
    pause(BEFORE_THE_FIRST);
    boolean away = false;
    boolean known = false;
    while (!stopped) {
      try {
        if (!known) {
          ledger.register(jobs.all());
          known = true;
        }
        ledger.renew(owner, List.copyOf(running));
        startDue();
        away = false;
      } catch (RuntimeException failure) {
        LOG.log(
            away || stopped ? Level.FINE : Level.WARNING,
            "Jobs wait, for their database does not answer",
            failure);
        away = true;
      }
      pause(POLL);
    }
  }

  /** Ends the loop; what runs is left to its end. */
  public void stop() {
    stopped = true;
    Thread waiting = loop;
    if (waiting != null) {
      waiting.interrupt();
    }
  }

  private void startDue() {
    for (String name : ledger.due()) {
      Optional<Job> job = jobs.named(name).filter(due -> !running.contains(name));
      if (!stopped && job.isPresent() && ledger.take(job.get(), owner)) {
        running.add(name);
        start(job.get());
      }
    }
  }

  private void start(Job job) {
    boolean started = false;
    try {
      executor.execute(() -> runHere(job));
      started = true;
    } finally {
      if (!started) {
        running.remove(job.name());
      }
    }
  }

  private void runHere(Job job) {
    RequestContextController context = requestContext.get();
    boolean mine = context.activate();
    try {
      int handled = ledger.isAsked(job) ? job.runAsked() : job.run();
      ledger.done(job, owner, handled);
    } catch (RuntimeException failure) {
      LOG.log(Level.SEVERE, "The job " + job.name() + " failed", failure);
      ledger.failed(job, owner, failure);
    } finally {
      running.remove(job.name());
      if (mine) {
        context.deactivate();
      }
    }
  }

  private void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException end) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
  }
}
