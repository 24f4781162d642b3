package fr.essaim.config.faults;

import fr.essaim.config.faults.RushClient.Answer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What became of what was sent in a rush. */
final class RushTally {

  private static final Set<Integer> BUSY = Set.of(429, 503);
  private static final Set<Integer> REFUSALS =
      Set.of(400, 401, 403, 404, 405, 408, 409, 411, 413, 414, 415, 422);

  private int done;
  private int refused;
  private int cut;
  private final Map<String, Integer> failed = new TreeMap<>();

  /**
   * Counts an answer. A refusal is honest when it says what is wrong with the request or when to
   * come again; a long answer of the endpoint may be cut, which its reader can tell.
   */
  synchronized void count(Answer answer, String what) {
    int status = answer.status();
    boolean explained =
        answer.saysWhenToComeAgain()
            || answer.headers().getOrDefault("content-type", "").contains("problem+json");
    if (status == 0 && answer.cut()) {
      cut++;
    } else if (status >= 200 && status < 400) {
      if (answer.whole()) {
        done++;
      } else if (what.startsWith(GraphQueries.WHAT)) {
        cut++;
      } else {
        fail("part of " + status + " to " + what);
      }
    } else if (REFUSALS.contains(status) || (BUSY.contains(status) && explained)) {
      refused++;
    } else {
      fail((status == 0 ? "no answer" : status) + " to " + what);
    }
  }

  /** Counts the answer to a form of the intranet, which leads on when it was done. */
  synchronized void countForm(Answer answer, String what) {
    if (answer.status() == 200 && answer.whole()) {
      refused++;
    } else {
      count(answer, what);
    }
  }

  /** A connection that is slow on purpose was there to the end. */
  synchronized void held() {
    done++;
  }

  /** The server ended a connection that was slow on purpose. */
  synchronized void cut() {
    cut++;
  }

  private void fail(String what) {
    failed.merge(what, 1, Integer::sum);
  }

  synchronized void add(RushTally other) {
    done += other.done;
    refused += other.refused;
    cut += other.cut;
    other.failed.forEach((what, times) -> failed.merge(what, times, Integer::sum));
  }

  /** Whether whatever was not done was refused with words. */
  synchronized boolean isHonest() {
    return failed.isEmpty();
  }

  synchronized String told() {
    return "%d done, %d refused, %d cut, failed %s"
        .formatted(done, refused, cut, failed.isEmpty() ? "0" : failed);
  }
}
