package fr.essaim.core.testing;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts plausible rows into every empty table of a schema, whichever version it has: each column
 * gets a value of its type that its checks allow, that its foreign key finds, and that the entity
 * of the newest version understands.
 */
public final class FilledTables {

  private static final int ROWS = 2;

  /** Numbers to try: large ones meet no seed, small ones fit a check of bounds. */
  private static final List<Integer> BASES = List.of(9000, 0);

  private static final String FIELDS = "{\"name\": \"exemple\"}";

  private static final String REPORT = "{\"title\": \"Bilan\", \"head\": [], \"sections\": []}";

  /** What reads these columns is no enum, but not any text either. */
  private static final Map<String, List<String>> FORMS =
      Map.of(
          "prototypes.version.proposed_by", List.of(new UUID(0, 1).toString(), "system"),
          "steering.staff_month.month", List.of("2026-03", "2026-04"),
          "reporting.report_version.content", List.of(REPORT),
          "reporting.report.template", List.of("# Bilan\n\n## Suite\ntexte"),
          "reporting.template.content", List.of("# Bilan\n\n## Suite\ntexte"),
          "education.source_record.said", List.of(FIELDS),
          "education.source_record.said_now", List.of(FIELDS),
          "education.source_record.kept", List.of(FIELDS),
          "education.source_record.kept_now", List.of(FIELDS));

  /** The columns that hold dates of the precision that is known. */
  private static final Set<String> PARTIAL_DATES =
      Set.of(
          "prototypes.state_date.since",
          "prototypes.version.released_on",
          "steering.operation.starts",
          "steering.operation.ends",
          "steering.operation.closed_on",
          "steering.objective.starts",
          "steering.objective.ends",
          "steering.plan_line.stated_on",
          "steering.network_goal.starts",
          "steering.network_goal.ends",
          "spread.transfer_stage.since",
          "spread.installation_state.since",
          "spread.adaptation.noted_on");

  private static final Pattern WORD = Pattern.compile("'([^']*)'::text");

  private final Connection connection;
  private final Map<String, List<String>> words;

  /**
   * @param factory the entities of the newest version
   */
  public FilledTables(Connection connection, EntityManagerFactory factory) {
    this.connection = connection;
    this.words = new HashMap<>(EnumWords.of(factory));
    this.words.putAll(FORMS);
    PARTIAL_DATES.forEach(column -> words.put(column, List.of("2026-05", "2026-05-12")));
  }

  private record Column(String name, String type, boolean nullable, String refersTo) {}

  /** Fills every table that has no row yet, those first that others refer to. */
  public void fill() throws SQLException {
    Map<String, List<Column>> empty = tables();
    for (String table : List.copyOf(empty.keySet())) {
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("select exists (select from %s)".formatted(table))) {
        if (row.next() && row.getBoolean(1)) {
          empty.remove(table);
        }
      }
    }
    fill(empty);
  }

  private void fill(Map<String, List<Column>> tables) throws SQLException {
    connection.setAutoCommit(false);
    checks().forEach(words::putIfAbsent);
    List<String> left = new ArrayList<>(tables.keySet());
    while (!left.isEmpty()) {
      String next =
          left.stream()
              .filter(table -> isReady(table, tables.get(table), left))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables in a circle: " + left));
      for (int row = 1; row <= ROWS; row++) {
        insert(next, tables.get(next), row);
      }
      left.remove(next);
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static boolean isReady(String table, List<Column> columns, List<String> left) {
    return columns.stream()
        .map(Column::refersTo)
        .filter(other -> other != null)
        .map(other -> other.substring(0, other.lastIndexOf('.')))
        .noneMatch(other -> !other.equals(table) && left.contains(other));
  }

  /** Tries all columns; then without one that may be left out; then without any of these. */
  private void insert(String table, List<Column> columns, int row) throws SQLException {
    List<List<Column>> choices = new ArrayList<>();
    choices.add(columns);
    columns.stream()
        .filter(Column::nullable)
        .forEach(one -> choices.add(columns.stream().filter(each -> !each.equals(one)).toList()));
    choices.add(columns.stream().filter(column -> !column.nullable()).toList());
    SQLException refused = null;
    for (int base : BASES) {
      for (List<Column> choice : choices) {
        Savepoint before = connection.setSavepoint();
        try {
          insert(table, values(table, choice, base, row));
          return;
        } catch (SQLException e) {
          refused = e;
          connection.rollback(before);
        }
      }
    }
    throw new IllegalStateException("No row of " + table + " could be made up", refused);
  }

  private Map<Column, String> values(String table, List<Column> columns, int base, int row)
      throws SQLException {
    Map<Column, String> values = new LinkedHashMap<>();
    int place = 0;
    for (Column column : columns) {
      place++;
      Optional<String> value =
          column.refersTo() == null
              ? Optional.of(value(table, column, base + row))
              : referred(column.refersTo(), row + place);
      value.ifPresent(each -> values.put(column, each));
    }
    return values;
  }

  private void insert(String table, Map<Column, String> values) throws SQLException {
    List<String> names = values.keySet().stream().map(Column::name).toList();
    List<String> places =
        values.keySet().stream().map(column -> "cast(? as " + column.type() + ")").toList();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", names), String.join(", ", places)))) {
      int index = 1;
      for (String value : values.values()) {
        insert.setString(index++, value);
      }
      insert.executeUpdate();
    }
  }

  private Optional<String> referred(String column, int which) throws SQLException {
    int dot = column.lastIndexOf('.');
    List<String> keys = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select %s::text from %s order by 1"
                    .formatted(column.substring(dot + 1), column.substring(0, dot)))) {
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
    }
    return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(which % keys.size()));
  }

  private String value(String table, Column column, int number) {
    String name = table + "." + column.name();
    List<String> known = words.get(name);
    if (known != null) {
      return known.get(number % known.size());
    }
    return switch (column.type()) {
      case "text", "varchar" -> "%s-%d".formatted(column.name().replace('_', '-'), number);
      case "uuid" ->
          UUID.nameUUIDFromBytes((name + number).getBytes(StandardCharsets.UTF_8)).toString();
      case "int2", "int4", "int8", "numeric" -> Integer.toString(number);
      case "float4", "float8" -> number + ".5";
      case "bool" -> number % 2 == 0 ? "true" : "false";
      case "date" -> "2026-05-%02d".formatted(number % 28 + 1);
      case "time" -> "10:%02d".formatted(number % 60);
      case "timestamptz" -> "2026-05-%02dT10:15:00Z".formatted(number % 28 + 1);
      case "interval" -> "1 day";
      case "jsonb" -> "{\"title\": \"exemple\"}";
      case "bytea" -> "\\x255044462d";
      case "inet" -> "192.0.2." + number % 250;
      case "_text" -> "{exemple}";
      default -> throw new IllegalStateException("no value for %s %s".formatted(name, column));
    };
  }

  private Map<String, List<Column>> tables() throws SQLException {
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select t.table_schema || '.' || t.table_name, quote_ident(c.column_name), c.udt_name,
                  c.is_nullable = 'YES' or c.column_default is not null,
                  (select format('%s.%s.%s', schema.nspname, rel.relname, quote_ident(a.attname))
                    from pg_constraint f
                    join pg_attribute own on own.attrelid = f.conrelid and own.attnum = f.conkey[1]
                    join pg_class rel on rel.oid = f.confrelid
                    join pg_namespace schema on schema.oid = rel.relnamespace
                    join pg_attribute a on a.attrelid = rel.oid and a.attnum = f.confkey[1]
                    where f.contype = 'f' and own.attname = c.column_name
                      and f.conrelid
                        = format('%I.%I', t.table_schema, t.table_name)::regclass limit 1)
                from information_schema.tables t
                join information_schema.columns c using (table_schema, table_name)
                where t.table_type = 'BASE TABLE'
                  and t.table_schema not in ('information_schema', 'pg_catalog', 'public')
                  and c.is_identity = 'NO' and c.is_generated = 'NEVER' and c.udt_name <> 'xid8'
                order by 1, c.ordinal_position
                """)) {
      while (rows.next()) {
        tables
            .computeIfAbsent(rows.getString(1), unseen -> new ArrayList<>())
            .add(
                new Column(
                    rows.getString(2), rows.getString(3), rows.getBoolean(4), rows.getString(5)));
      }
    }
    return tables;
  }

  /** The words that a check names for a column. */
  private Map<String, List<String>> checks() throws SQLException {
    Map<String, List<String>> allowed = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select format('%s.%s.%s', schema.nspname, rel.relname, quote_ident(a.attname)),
                  pg_get_constraintdef(c.oid)
                from pg_constraint c
                join pg_class rel on rel.oid = c.conrelid
                join pg_namespace schema on schema.oid = rel.relnamespace
                join pg_attribute a on a.attrelid = rel.oid and a.attnum = c.conkey[1]
                where c.contype = 'c' and cardinality(c.conkey) = 1
                """)) {
      while (rows.next()) {
        List<String> found = new ArrayList<>();
        Matcher word = WORD.matcher(rows.getString(2));
        while (word.find()) {
          found.add(word.group(1));
        }
        if (!found.isEmpty()) {
          allowed.put(rows.getString(1), found);
        }
      }
    }
    return allowed;
  }
}
