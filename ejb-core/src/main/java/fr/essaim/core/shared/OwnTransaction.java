package fr.essaim.core.shared;

import java.util.function.Supplier;

/** Does a piece of work so that it stands or falls alone. */
public interface OwnTransaction {

  /** Does the work in a transaction of its own, undone if it throws. */
  <T> T of(Supplier<T> work);
}
