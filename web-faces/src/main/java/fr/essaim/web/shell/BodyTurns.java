package fr.essaim.web.shell;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds how many bodies are received at once, in all and from one address. When there is no turn
 * left, the oldest body that is still not there gives its own to who comes, if its address has more
 * of them: somebody who sends a form as a browser does always gets in, however many send slowly.
 */
final class BodyTurns {

  /** The time that every body has, for a form of a browser is there within it. */
  static final Duration UNDISTURBED = Duration.ofSeconds(1);

  private static final int FEW = 3;

  private final int inAll;
  private final int fromOneAddress;
  private final List<IncomingBody> bodies = new ArrayList<>();

  BodyTurns(int inAll, int fromOneAddress) {
    this.inAll = inAll;
    this.fromOneAddress = fromOneAddress;
  }

  /**
   * @return false when there are as many as there may be
   */
  boolean begin(IncomingBody body, long now) {
    Optional<IncomingBody> slow;
    synchronized (this) {
      Map<String, Long> counts =
          bodies.stream().collect(groupingBy(IncomingBody::address, counting()));
      long own = counts.getOrDefault(body.address(), 0L);
      if (own < most() && bodies.size() < inAll) {
        bodies.add(body);
        return true;
      }
      slow =
          bodies.stream()
              .filter(each -> !each.isWhole() && each.isOlderThan(UNDISTURBED, now))
              .filter(
                  each ->
                      own < most()
                          ? counts.get(each.address()) > own
                          : each.address().equals(body.address()))
              .max(
                  comparingLong((IncomingBody each) -> counts.get(each.address()))
                      .thenComparing(comparingLong(IncomingBody::begunAt).reversed()));
      if (slow.isEmpty()) {
        return false;
      }
      bodies.remove(slow.get());
      bodies.add(body);
    }
    slow.get().cut();
    return true;
  }

  /** In the second half of the turns an address that has some already gets no more. */
  private int most() {
    return bodies.size() < inAll / 2 ? fromOneAddress : Math.min(fromOneAddress, FEW);
  }

  /** Breaks off what comes slower than any line. */
  void cutTooSlow(long now) {
    List<IncomingBody> slow;
    synchronized (this) {
      slow = bodies.stream().filter(body -> body.isTooSlow(now)).toList();
    }
    slow.forEach(IncomingBody::cut);
  }

  synchronized void end(IncomingBody body) {
    bodies.remove(body);
  }
}
