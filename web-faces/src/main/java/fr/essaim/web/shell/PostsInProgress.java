package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Bounds how many forms are being received at once. A body that arrives a letter every few seconds
 * holds a thread for as long as its sender likes: without a bound, a few hundred of them hold all
 * threads, and nobody reads a page.
 */
@ApplicationScoped
public class PostsInProgress {

  /** Half of the server's threads, so that the other half answers readers. */
  static final int IN_ALL = 100;

  /** A centre behind one address never has so many people send at the same moment. */
  static final int FROM_ONE_ADDRESS = 24;

  @Inject private ClientAddress addresses;

  private final Semaphore all = new Semaphore(IN_ALL);
  private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

  /** One that is being received; whoever began it ends it. */
  interface Post extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * @return null when there are as many as there may be
   */
  Post begin(HttpServletRequest request) {
    return begin(addresses.of(request));
  }

  Post begin(String address) {
    if (!all.tryAcquire()) {
      return null;
    }
    if (byAddress.merge(address, 1, Integer::sum) > FROM_ONE_ADDRESS) {
      end(address);
      return null;
    }
    return () -> end(address);
  }

  private void end(String address) {
    byAddress.computeIfPresent(address, (key, posts) -> posts == 1 ? null : posts - 1);
    all.release();
  }
}
