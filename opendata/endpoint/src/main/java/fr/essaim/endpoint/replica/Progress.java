package fr.essaim.endpoint.replica;

import java.time.Instant;
import java.util.Optional;

/** How far a worker is with what it follows; the doors ask this before they open. */
public interface Progress {

  /** Whether it may answer: it holds everything there was when it last looked. */
  boolean isReady();

  /** When it last knew that it held everything, if it follows something that changes. */
  Optional<Instant> asOf();

  /** A word for people who operate it. */
  String source();

  /** The progress of a worker that holds files: it is always done. */
  static Progress files() {
    return new Progress() {
      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public Optional<Instant> asOf() {
        return Optional.empty();
      }

      @Override
      public String source() {
        return "files";
      }
    };
  }
}
