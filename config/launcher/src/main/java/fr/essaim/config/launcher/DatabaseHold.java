package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * That an instance runs on a database of the operator's own, known to every other launcher by an
 * advisory lock of a connection: however this one ends, PostgreSQL gives it back. Each holds it
 * shared; one that wants the database for itself alone must get it whole for a moment.
 */
final class DatabaseHold implements AutoCloseable {

  private static final long LOCK = 0x45737361696d0001L;
  private static final int PAUSE_SECONDS = 10;
  private static final int PATIENCE_SECONDS = 5;

  private final DatabaseAccess access;
  private final Terminal terminal;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Connection connection;
  private boolean beside;

  private DatabaseHold(DatabaseAccess access, Terminal terminal) {
    this.access = access;
    this.terminal = terminal;
  }

  /**
   * @param join whether there may be others
   * @throws Refusal when there is another, and there may not
   */
  static DatabaseHold take(DatabaseAccess access, boolean join, Terminal terminal) {
    DatabaseHold hold = new DatabaseHold(access, terminal);
    try {
      hold.take();
    } catch (SQLException e) {
      hold.close();
      throw new Refusal(
          "The database at %s gives no lock (%s): see its logs."
              .formatted(access.url(), e.getMessage()),
          e);
    }
    if (hold.beside && !join) {
      hold.close();
      throw new Refusal(
          "Another Essaim runs on the database at %s: stop that one, or say --join if this is to be one more node of it."
              .formatted(access.url()));
    }
    Thread thread = new Thread(hold::keep, "database-hold");
    thread.setDaemon(true);
    thread.start();
    return hold;
  }

  /** Whether another one was there before. */
  boolean isBesideAnother() {
    return beside;
  }

  private synchronized void take() throws SQLException {
    connection = access.asOwner();
    try (Statement statement = connection.createStatement()) {
      beside = !ask(statement, "select pg_try_advisory_lock(%d)");
      statement.execute("select pg_advisory_lock_shared(%d)".formatted(LOCK));
      if (!beside) {
        ask(statement, "select pg_advisory_unlock(%d)");
      }
    }
  }

  private static boolean ask(Statement statement, String question) throws SQLException {
    try (ResultSet row = statement.executeQuery(question.formatted(LOCK))) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** A database that was restarted has forgotten who held it. */
  private void keep() {
    try {
      while (!closed.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
        holdAgain();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void holdAgain() {
    try {
      if (closed.getCount() > 0 && !connection.isValid(PATIENCE_SECONDS)) {
        connection.close();
        take();
        if (beside) {
          terminal.warn("After the database was away, another Essaim runs on it too.");
        }
      }
    } catch (SQLException away) {
      // It is tried again after the pause.
    }
  }

  @Override
  public synchronized void close() {
    closed.countDown();
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException gone) {
      terminal.say("A connection could not be closed: " + gone.getMessage());
    }
  }
}
