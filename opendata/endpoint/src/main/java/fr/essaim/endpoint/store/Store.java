package fr.essaim.endpoint.store;

import java.util.function.Consumer;

/**
 * The triples the worker answers from.
 *
 * <p>Kept this small so that the engine behind it can be replaced: readers get a state, the one
 * writer gives changes.
 */
public interface Store {

  /** Where the newest state stands. */
  Revision revision();

  /** Reads one state; writes meanwhile neither wait for the reader nor show in it. */
  <T> T read(Reading<T> reading);

  /**
   * Applies changes as one and moves to a new revision with them.
   *
   * @throws RuntimeException whatever {@code work} throws; the store is then as it was before
   */
  void write(Revision after, Consumer<Changes> work);

  /** What a reader does with the state it got. */
  @FunctionalInterface
  interface Reading<T> {
    T from(View view);
  }
}
