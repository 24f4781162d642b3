package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.FilledTables;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Somebody who upgrades comes from any earlier version of the schema, with data in every table: all
 * rows are still there afterwards, and the newest code reads them.
 */
class EarlierSchemasIT {

  /** Tables that a later migration does away with, and why that loses nothing; none yet. */
  private static final List<String> GONE = List.of();

  /** Tables that a later migration moves, by what they were called. */
  private static final Map<String, String> MOVED =
      Map.of(
          "prototypes.edit_draft", "drafts.edit_draft", "prototypes.change", "history.change_line");

  /** The database that goes up from version to version, without data; the others are its copies. */
  private static final String LADDER = "ladder";

  /** Led from one to the next. */
  private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

  private static EntityManagerFactory factory;

  @BeforeAll
  static void open() throws SQLException {
    try (Connection connection = Database.running().dataSource().getConnection()) {
      DATABASE.setUrl(connection.getMetaData().getURL());
      DATABASE.setUser(connection.getMetaData().getUserName());
    }
    factory = Database.persistenceUnit(DATABASE);
    execute("create database " + LADDER);
  }

  @AfterAll
  static void close() throws SQLException {
    factory.close();
    execute("drop database " + LADDER);
  }

  static Stream<String> versions() {
    return Arrays.stream(flyway(Database.running().dataSource(), null).info().all())
        .map(MigrationInfo::getVersion)
        .map(Object::toString);
  }

  @ParameterizedTest(name = "from version {0}")
  @MethodSource("versions")
  void keepsEveryRowAndReadsItFrom(String version) throws SQLException {
    DATABASE.setDatabaseName(LADDER);
    flyway(DATABASE, version).migrate();
    String copy = "from_" + version.replace('.', '_');
    execute("create database %s template %s".formatted(copy, LADDER));
    DATABASE.setDatabaseName(copy);
    Map<String, Long> before;
    try (Connection connection = DATABASE.getConnection()) {
      new FilledTables(connection, factory).fill();
      before = counts(connection);
    }
    // As an upgrade does it: all of them or none.
    Flyway.configure()
        .configuration(flyway(DATABASE, null).getConfiguration())
        .group(true)
        .load()
        .migrate();
    try (Connection connection = DATABASE.getConnection()) {
      Map<String, Long> after = counts(connection);
      before.forEach(
          (table, rows) -> {
            if (!GONE.contains(table)) {
              assertThat(after.get(MOVED.getOrDefault(table, table)))
                  .as(table)
                  .isNotNull()
                  .isGreaterThanOrEqualTo(rows);
            }
          });
      // Those that came later are filled too, so that every entity has something to read.
      new FilledTables(connection, factory).fill();
    }
    readEverything();
    execute("drop database " + copy);
  }

  private static void readEverything() {
    factory.getCache().evictAll();
    try (EntityManager entityManager = factory.createEntityManager()) {
      for (EntityType<?> type : factory.getMetamodel().getEntities()) {
        if (type.getSupertype() instanceof EntityType) {
          continue; // read with what it extends
        }
        List<?> all =
            entityManager
                .createQuery("select e from " + type.getName() + " e", type.getJavaType())
                .getResultList();
        assertThat(all).as(type.getName()).isNotEmpty();
        for (Object each : all) {
          for (PluralAttribute<?, ?, ?> attribute : type.getPluralAttributes()) {
            assertThat(size(attribute, each)).isNotNegative();
          }
        }
      }
    }
  }

  /** Asking for the size has a collection read that was left aside. */
  private static int size(PluralAttribute<?, ?, ?> attribute, Object owner) {
    try {
      Field field = (Field) attribute.getJavaMember();
      field.setAccessible(true);
      Object value = field.get(owner);
      return value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Long> counts(Connection connection) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select schemaname || '.' || tablename,
                  (xpath('/row/n/text()', query_to_xml(
                    format('select count(*) as n from %I.%I', schemaname, tablename),
                    false, true, '')))[1]::text::bigint
                from pg_tables
                where schemaname not in ('information_schema', 'pg_catalog', 'public')
                """)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = Database.running().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Flyway flyway(DataSource dataSource, String target) {
    return Flyway.configure(EarlierSchemasIT.class.getClassLoader())
        .dataSource(dataSource)
        .defaultSchema("public")
        .locations("classpath:db/migration")
        .target(target == null ? "latest" : target)
        .load();
  }
}
