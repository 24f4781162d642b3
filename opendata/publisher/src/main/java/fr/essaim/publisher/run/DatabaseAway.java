package fr.essaim.publisher.run;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that does not answer, which passes, from a document that is wrong. */
final class DatabaseAway {

  /** Connection lost, out of resources, shut down, not the primary. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "25");

  private DatabaseAway() {}

  static boolean isCauseOf(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && (sql.getSQLState() == null
              || sql.getSQLState().length() < 2
              || CLASSES.contains(sql.getSQLState().substring(0, 2)))) {
        return true;
      }
      depth++;
    }
    return false;
  }
}
