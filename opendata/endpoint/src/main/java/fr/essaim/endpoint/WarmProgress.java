package fr.essaim.endpoint;

import fr.essaim.endpoint.replica.Progress;
import java.time.Instant;
import java.util.Optional;

/** The progress of a worker that is not ready before it is warm, whatever it holds. */
final class WarmProgress implements Progress {

  private final Progress progress;
  private volatile boolean isWarm;

  WarmProgress(Progress progress) {
    this.progress = progress;
  }

  /** From now on it is ready when it holds everything. */
  void warm() {
    isWarm = true;
  }

  @Override
  public boolean isReady() {
    return isWarm && progress.isReady();
  }

  @Override
  public Optional<Instant> asOf() {
    return progress.asOf();
  }

  @Override
  public String source() {
    return progress.source();
  }
}
