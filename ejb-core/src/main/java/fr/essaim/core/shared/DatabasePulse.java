package fr.essaim.core.shared;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Whether the database says anything at all. One that is gone refuses connections, and anyone who
 * asks learns it at once; one that is there and silent, as behind a network that swallows
 * everything, keeps everybody waiting for as long as the pool's connections may wait for an answer.
 * So one connection beside the pool asks first, and waits for a second only.
 */
@ApplicationScoped
public class DatabasePulse {

  private static final Logger LOG = Logger.getLogger(DatabasePulse.class.getName());
  private static final int PATIENCE_SECONDS = 1;
  private static final Duration MEMORY = Duration.ofMillis(500);

  private final ReentrantLock asking = new ReentrantLock();
  private PGSimpleDataSource database;
  private Connection connection;
  private volatile boolean felt = true;
  private volatile long feltAt = System.nanoTime() - MEMORY.toNanos();

  protected DatabasePulse() {}

  @Inject
  DatabasePulse(Config config) {
    this(
        config.getValue("essaim.db.url", String.class),
        config.getValue("essaim.db.user", String.class),
        config.getValue("essaim.db.password", String.class));
  }

  DatabasePulse(String url, String user, String password) {
    database = new PGSimpleDataSource();
    database.setURL(url);
    database.setUser(user);
    database.setPassword(password);
    database.setConnectTimeout(PATIENCE_SECONDS);
    database.setLoginTimeout(PATIENCE_SECONDS);
    database.setSocketTimeout(PATIENCE_SECONDS);
  }

  /** Whether it said something within the last half second; for readers. */
  public boolean isFelt() {
    return System.nanoTime() - feltAt < MEMORY.toNanos() ? felt : isFeltNow();
  }

  /** Whether it says something now, which takes a second at most; for who is about to write. */
  public boolean isFeltNow() {
    try {
      if (!asking.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return false;
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      felt = ask();
      feltAt = System.nanoTime();
      return felt;
    } finally {
      asking.unlock();
    }
  }

  /** A connection that was lost without the database being away gets another chance. */
  private boolean ask() {
    boolean wasConnected = connection != null;
    try {
      return answers();
    } catch (SQLException lost) {
      boolean silent = lost.getCause() instanceof SocketTimeoutException;
      close();
      return wasConnected && !silent && answersAnew();
    }
  }

  private boolean answersAnew() {
    try {
      return answers();
    } catch (SQLException away) {
      LOG.log(Level.FINE, "The database does not answer", away);
      close();
      return false;
    }
  }

  private boolean answers() throws SQLException {
    if (connection == null) {
      connection = database.getConnection();
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select 1")) {
      return row.next();
    }
  }

  @PreDestroy
  void close() {
    if (connection != null) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException gone) {
        LOG.log(Level.FINE, "The connection was gone already", gone);
      }
      connection = null;
    }
  }
}
