package fr.essaim.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLongArray;

/** How many requests were answered, by the class of the status: the first of its three digits. */
@ApplicationScoped
public class StatusTally {

  static final int FIRST = 1;
  static final int LAST = 5;

  private static final int CLASS = 100;

  private final AtomicLongArray answers = new AtomicLongArray(LAST + 1);

  public void count(int status) {
    int statusClass = status / CLASS;
    if (statusClass >= FIRST && statusClass <= LAST) {
      answers.incrementAndGet(statusClass);
    }
  }

  /** Answers of the class since this node started. */
  long of(int statusClass) {
    return answers.get(statusClass);
  }
}
