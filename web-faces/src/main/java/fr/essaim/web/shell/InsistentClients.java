package fr.essaim.web.shell;

import fr.essaim.core.shared.RetryLater;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of the network from which sign-in was refused many times in a row. For a while they get
 * no page any more, which would cost more than the refusal; nobody who types reaches that.
 */
@ApplicationScoped
public class InsistentClients {

  /** More refusals than the people of a centre can type within the time that they count. */
  static final int REFUSALS = 30;

  static final Duration MEMORY = Duration.ofSeconds(10);

  /** As many as are remembered: each has needed its own thirty requests to stay here. */
  private static final int MOST = 10_000;

  private final Map<String, Refused> refused = new ConcurrentHashMap<>();

  @Inject private ClientAddress addresses;

  /** How often somebody was refused, and until when that counts. */
  private record Refused(int times, long until) {

    boolean isOver(long now) {
      return now - until > 0;
    }
  }

  /** Notes that a sign-in was told to come again later, as by {@link RetryLater}. */
  public void refused(HttpServletRequest request) {
    refused(addresses.of(request), System.nanoTime());
  }

  /** Whether the client goes on regardless. */
  boolean isInsistent(HttpServletRequest request) {
    return isInsistent(addresses.of(request), System.nanoTime());
  }

  void refused(String address, long now) {
    if (refused.size() >= MOST) {
      refused.values().removeIf(each -> each.isOver(now));
    }
    if (refused.size() < MOST) {
      refused.merge(
          address,
          new Refused(1, now + MEMORY.toNanos()),
          (before, one) -> before.isOver(now) ? one : new Refused(before.times() + 1, one.until()));
    }
  }

  boolean isInsistent(String address, long now) {
    Refused before = refused.get(address);
    return before != null && !before.isOver(now) && before.times() >= REFUSALS;
  }
}
