package fr.essaim.core.jobs;

import java.time.Duration;

/**
 * Something that the instance does by itself. Every {@code @ApplicationScoped} bean of this kind is
 * run by itself, on one node at a time, in no transaction and as nobody; a run that is broken off
 * with its node is done again by another, so whatever it does must bear being done twice.
 */
public interface Job {

  /** A slug that never changes, such as {@code mail-sending}; the pages name it in words. */
  String name();

  /** How long from the start of one run to the next. */
  Duration every();

  /**
   * Does it.
   *
   * @return how many things it dealt with
   */
  int run();

  /**
   * Does it because somebody asked for it, which for most jobs is no different.
   *
   * @return how many things it dealt with
   */
  default int runAsked() {
    return run();
  }
}
