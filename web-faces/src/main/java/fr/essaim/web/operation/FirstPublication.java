package fr.essaim.web.operation;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.publication.PublicationQueue;
import fr.essaim.core.publication.ServedGeneration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Whether what an instance began with is published, dumps and catalogue included. Until then it
 * answers, but with less than it says that it has; afterwards it is remembered for good.
 */
@ApplicationScoped
public class FirstPublication {

  private static final String MEMORY = "first-published";

  /** What the loader of first data remembers, and what it says while it is at work. */
  private static final String FIRST_DATA = "first-data";

  private static final String LOADING = "loading";

  @Inject private InstanceMemory memory;
  @Inject private PublicationQueue queue;
  @Inject private DocumentLog log;

  /** Provided by the publisher, which this module knows only when it runs. */
  @Inject private Instance<ServedGeneration> generations;

  private volatile boolean done;

  /** Also while nobody has asked for first data: then there is nothing to wait for. */
  public boolean isDone() {
    if (!done && memory.recall(MEMORY).isPresent()) {
      done = true;
    }
    if (!done) {
      String firstData = memory.recall(FIRST_DATA).orElse("");
      if (firstData.isEmpty()) {
        return true;
      }
      if (!firstData.startsWith(LOADING) && isPublished()) {
        memory.remember(MEMORY, firstData);
        done = true;
      }
    }
    return done;
  }

  private boolean isPublished() {
    long last = log.lastPosition();
    return queue.waiting().changes() == 0
        && generations.stream()
            .map(served -> served.made().map(ServedGeneration.Made::position).orElse(0L))
            .allMatch(position -> position >= last);
  }
}
