package fr.essaim.config.backup;

import fr.essaim.config.launcher.RememberedValue;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which tables and sequences of a database a backup holds: all but the history of migrations, which
 * a restore makes anew by running them, and who is signed in just now. Of the outbox only what it
 * announces is kept: its rows bear the ids of transactions, which mean nothing to another server.
 */
final class Catalogue {

  private static final String HISTORY = "public.flyway_schema_history";
  private static final Set<String> LEFT_OUT = Set.of(HISTORY, "identity.session");
  private static final String OUTBOX = "publication.outbox";
  private static final TableShape ANNOUNCED =
      new TableShape(OUTBOX, List.of("type", "key", "enqueued_at"), List.of("id"));

  private static final String TABLES =
      """
      select format('%I.%I', schema.nspname, rel.relname),
        (select array_agg(quote_ident(attname) order by attnum) from pg_attribute
          where attrelid = rel.oid and attnum > 0 and not attisdropped and attgenerated = ''),
        coalesce(
          (select array_agg(quote_ident(attname)
               || case when attcollation <> 0 then ' collate "C"' else '' end order by place)
            from pg_index index
            cross join unnest(index.indkey) with ordinality part (number, place)
            join pg_attribute on attrelid = rel.oid and attnum = part.number
            where index.indrelid = rel.oid and index.indisprimary),
          array[quote_ident(rel.relname) || '::text collate "C"'])
      from pg_class rel join pg_namespace schema on schema.oid = rel.relnamespace
      where rel.relkind = 'r' and rel.relpersistence = 'p'
        and schema.nspname <> 'information_schema' and schema.nspname !~ '^pg_'
        and not exists (select from pg_depend
          where classid = 'pg_class'::regclass and objid = rel.oid and deptype = 'e')
      order by 1
      """;

  private static final String SEQUENCES =
      """
      select format('%I.%I', schema.nspname, rel.relname), last_value
      from pg_sequences
      join pg_namespace schema on schema.nspname = schemaname
      join pg_class rel on rel.relnamespace = schema.oid and rel.relname = sequencename
      where not exists (select from pg_depend where classid = 'pg_class'::regclass
          and objid = rel.oid and refobjid = 'publication.outbox'::regclass)
      """;

  private final Connection connection;

  Catalogue(Connection connection) {
    this.connection = connection;
  }

  /** By name. */
  List<TableShape> tables() throws SQLException {
    List<TableShape> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        String name = rows.getString(1);
        if (name.equals(OUTBOX)) {
          tables.add(ANNOUNCED);
        } else if (!LEFT_OUT.contains(name)) {
          tables.add(new TableShape(name, strings(rows.getArray(2)), strings(rows.getArray(3))));
        }
      }
    }
    return tables;
  }

  /** The last value of each that has given one, but the outbox's. */
  Map<String, Long> sequences() throws SQLException {
    Map<String, Long> values = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        long last = rows.getLong(2);
        if (!rows.wasNull()) {
          values.put(rows.getString(1), last);
        }
      }
    }
    return values;
  }

  /** The names of all sequences but the outbox's. */
  List<String> sequenceNames() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  /** The versions of the migrations that the schema has had, in their order. */
  List<String> migrations() throws SQLException {
    List<String> versions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select version from "
                    + HISTORY
                    + " where version is not null and success order by installed_rank")) {
      while (rows.next()) {
        versions.add(rows.getString(1));
      }
    }
    return versions;
  }

  /** The start of the URIs in the documents that are there; empty before the first start. */
  Optional<String> baseUri() throws SQLException {
    return RememberedValue.of(connection, RememberedValue.BASE_URI);
  }

  /** Whether nobody has made a table or a schema here yet. */
  boolean isEmpty() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select not exists (select from pg_class rel
                    join pg_namespace schema on schema.oid = rel.relnamespace
                    where schema.nspname <> 'information_schema' and schema.nspname !~ '^pg_'
                      and rel.relkind in ('r', 'p', 'v', 'm')
                      and not exists (select from pg_depend where classid = 'pg_class'::regclass
                        and objid = rel.oid and deptype = 'e'))
                """)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
