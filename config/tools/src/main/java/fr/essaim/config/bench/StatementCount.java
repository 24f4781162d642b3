package fr.essaim.config.bench;

import fr.essaim.config.launcher.Secrets;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Counts the SQL statements behind a request, in what the embedded PostgreSQL logs of them. What
 * the publisher asks meanwhile is taken off by counting as long without requests.
 */
final class StatementCount {

  private static final int REQUESTS = 20;

  private final Path log;
  private final String serverUrl;
  private final String password;

  StatementCount(Path dataDirectory, String databaseUrl) {
    this.log = dataDirectory.resolve("logs/postgresql.log");
    this.serverUrl = databaseUrl.substring(0, databaseUrl.lastIndexOf('/')) + "/postgres";
    this.password = Secrets.read(dataDirectory).superuserPassword();
  }

  /** A request whose statements are counted. */
  interface Request {
    void send() throws InterruptedException;
  }

  double of(Request request) throws InterruptedException {
    logStatements("all");
    try {
      long start = System.nanoTime();
      long before = statements();
      for (int turn = 0; turn < REQUESTS; turn++) {
        request.send();
      }
      long during = statements() - before;
      long nanos = System.nanoTime() - start;
      before = statements();
      TimeUnit.NANOSECONDS.sleep(nanos);
      long idle = statements() - before;
      return Math.max(0, during - idle) / (double) REQUESTS;
    } finally {
      logStatements("none");
    }
  }

  private void logStatements(String which) throws InterruptedException {
    try (Connection connection = DriverManager.getConnection(serverUrl, "postgres", password);
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set log_statement = '%s'".formatted(which));
      statement.execute("select pg_reload_conf()");
    } catch (SQLException e) {
      throw new Refusal("PostgreSQL does not log its statements (%s).".formatted(e), e);
    }
    // The server's processes hear of it by a signal, one after the other.
    TimeUnit.MILLISECONDS.sleep(500);
  }

  private long statements() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8)
          .lines()
          .filter(StatementCount::isQuery)
          .count();
    } catch (IOException e) {
      throw new Refusal("%s cannot be read.".formatted(log), e);
    }
  }

  static boolean isQuery(String line) {
    int at = line.indexOf("LOG:  execute ");
    if (at < 0) {
      return false;
    }
    String sql = line.substring(line.indexOf(": ", at + 14) + 2).strip().toLowerCase(Locale.ROOT);
    return !(sql.startsWith("begin")
        || sql.startsWith("commit")
        || sql.startsWith("rollback")
        || sql.startsWith("set ")
        || sql.startsWith("show ")
        || sql.equals("select 1"));
  }
}
