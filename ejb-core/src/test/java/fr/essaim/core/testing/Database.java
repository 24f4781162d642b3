package fr.essaim.core.testing;

import fr.essaim.core.prototypes.ThemeService;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL for all tests of a JVM, brought to this version's schema, with the persistence
 * unit over it. {@link #emptied()} gives it without a row in the business tables; each {@link
 * #session()} is one caller's services.
 */
public final class Database {

  /** Kept here, for a logger that nothing holds forgets its level. */
  private static final List<Logger> QUIET =
      Stream.of("io.zonky", "java.util.Iterator", "org.flywaydb").map(Logger::getLogger).toList();

  private static Database shared;

  private final DataSource dataSource;
  private final EntityManagerFactory factory;

  private Database(EmbeddedPostgres server) {
    dataSource = server.getPostgresDatabase();
    Flyway.configure(getClass().getClassLoader())
        .dataSource(dataSource)
        .defaultSchema("public")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    factory = persistenceUnit(dataSource);
    try (Session session = session()) {
      session.transaction(() -> session.get(ThemeService.class).take("programme"));
    }
  }

  /** The entities over a database that is not the shared one. */
  public static EntityManagerFactory persistenceUnit(DataSource dataSource) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", "");
    settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
    settings.put("eclipselink.weaving", "false");
    settings.put("eclipselink.logging.level", "WARNING");
    return Persistence.createEntityManagerFactory("essaim", settings);
  }

  /** The running database, started by the first who asks. */
  public static synchronized Database running() {
    if (shared == null) {
      QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        shared = new Database(server);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return shared;
  }

  /** The running database without what earlier tests wrote; reference data and themes stay. */
  public static Database emptied() {
    Database database = running();
    try (Session session = database.session()) {
      session.transaction(
          () ->
              session
                  .entityManager()
                  .createNativeQuery(
                      "do $$ declare t text; begin"
                          // No triggers and no foreign keys while everything goes.
                          + " set local session_replication_role = replica;"
                          + " for t in select quote_ident(schemaname) || '.' || quote_ident(tablename)"
                          + " from pg_tables where schemaname in"
                          + " ('identity', 'publication', 'network', 'prototypes', 'history', 'drafts', 'imports',"
                          + " 'mail', 'jobs', 'protection', 'usage', 'views', 'people', 'participation',"
                          + " 'notifications', 'ties', 'spread', 'steering', 'survey', 'reporting', 'peers', 'education')"
                          + " and tablename not in ('territory', 'theme', 'theme_match', 'licence')"
                          + " loop execute 'delete from ' || t; end loop; end $$")
                  .executeUpdate());
    }
    return database;
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** Services as the administration interface calls them: it may do everything. */
  public Session session() {
    return new Session(this, fr.essaim.core.identity.Access.SYSTEM);
  }

  /**
   * Services as somebody calls them.
   *
   * @param caller an account's id; null for a visitor
   */
  public Session sessionOf(String caller) {
    return new Session(this, caller);
  }

  EntityManagerFactory factory() {
    return factory;
  }
}
