package fr.essaim.core.shared;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells a database that does not answer, or has no room left, from anything that is wrong with what
 * was asked of it: the former passes, and the same thing can be asked again.
 */
public final class DatabaseAway {

  /** Connection lost, out of resources (a full disk is one), its disk fails. */
  private static final Set<String> CLASSES = Set.of("08", "53", "58");

  /** Shut down, starting, or not the primary any more. */
  private static final Set<String> STATES =
      Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25006");

  private static final int DEPTH = 20;

  private DatabaseAway() {}

  /** Whether this, or what it wraps however deep, is a database that is away. */
  public static boolean isCauseOf(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++) {
      if (cause instanceof SQLException sql && isAway(sql.getSQLState())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** The pool that has no connection to give names no state. */
  private static boolean isAway(String state) {
    return state == null
        || state.length() < 2
        || CLASSES.contains(state.substring(0, 2))
        || STATES.contains(state);
  }
}
