package fr.essaim.web.shell;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Bounds how much of something goes on at once, in all and for one address. */
public final class ConcurrencyLimit {

  private final Semaphore all;
  private final int fromOneAddress;
  private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

  public ConcurrencyLimit(int inAll, int fromOneAddress) {
    this.all = new Semaphore(inAll);
    this.fromOneAddress = fromOneAddress;
  }

  /** One that goes on; anyone who began it ends it. */
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * @return null when there are as many as there may be
   */
  public Turn begin(String address) {
    if (!all.tryAcquire()) {
      return null;
    }
    if (byAddress.merge(address, 1, Integer::sum) > fromOneAddress) {
      end(address);
      return null;
    }
    return () -> end(address);
  }

  private void end(String address) {
    byAddress.computeIfPresent(address, (key, turns) -> turns == 1 ? null : turns - 1);
    all.release();
  }
}
