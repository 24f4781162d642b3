package fr.essaim.publisher.run;

import fr.essaim.core.publication.PublicationLedger;
import fr.essaim.publisher.document.CanonicalForm;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with this version's schema, shared by the tests of one JVM. */
public final class TestDatabase {

  private static TestDatabase shared;

  private final EmbeddedPostgres server;

  private TestDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /** The database, emptied. */
  public static synchronized TestDatabase fresh() {
    if (shared == null) {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "off")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        shared = new TestDatabase(server);
        Flyway.configure(TestDatabase.class.getClassLoader())
            .dataSource(shared.dataSource())
            .defaultSchema("public")
            .locations("classpath:db/migration")
            .load()
            .migrate();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    shared.execute(
        "truncate publication.outbox, publication.open_document, publication.parked,"
            + " publication.instance, publication.made_up, publication.edition, publication.edition_file");
    return shared;
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public DataSource dataSource() {
    return server.getPostgresDatabase();
  }

  public Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  /** What a service does when a thing changed. */
  public void changed(String type, String key) {
    execute("insert into publication.outbox (type, key) values ('" + type + "', '" + key + "')");
  }

  /** Puts a row into the log of documents; without statements it is a tombstone. */
  public void append(String uri, String nquads, Instant at) throws SQLException {
    try (Connection connection = connect()) {
      new PublicationLedger(connection)
          .append(
              List.of(
                  new PublicationLedger.Entry(
                      uri,
                      "organisations",
                      nquads,
                      CanonicalForm.digest(nquads),
                      nquads.isEmpty())),
              at);
    }
  }

  public void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
