package fr.essaim.core.protection.internal;

import fr.essaim.core.register.OnErasure;
import fr.essaim.core.register.RegisteredColumn;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds texts that mention somebody, and writes them anew, a row at a time. Names of tables and
 * columns come from the register alone, never from outside.
 */
@ApplicationScoped
public class TextRows {

  private static final int AROUND = 120;

  @Inject private Columns columns;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * A text of one row.
   *
   * @param key the row's primary key, as JSON
   */
  public record Place(RegisteredTable table, String key, RegisteredColumn column) {}

  /**
   * A text that mentions somebody.
   *
   * @param after the same without the mention; null where the column is to be empty
   */
  public record Found(Place place, String before, String after) {}

  /** The texts of a column that mention somebody, and at most so many. */
  public List<Found> find(
      RegisteredTable table, RegisteredColumn column, Mention mention, int most) {
    Map<String, Columns.Column> known = columns.of(table.name());
    List<?> rows =
        select(known, column, mention, table.name() + " where " + text(column) + " ~* ?1")
            .setMaxResults(most)
            .getResultList();
    List<Found> found = new ArrayList<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      Place place = new Place(table, row[0].toString(), column);
      found.add(new Found(place, row[1].toString(), after(known.get(column.name()), column, row)));
    }
    return found;
  }

  /** The text of a place as it is now, if it still mentions somebody. */
  public Optional<Found> read(Place place, Mention mention) {
    Map<String, Columns.Column> known = columns.of(place.table().name());
    int first = isJson(known, place.column()) ? 4 : 3;
    Query query =
        select(
            known,
            place.column(),
            mention,
            place.table().name()
                + " where "
                + text(place.column())
                + " ~* ?1 and "
                + condition(known, first));
    bind(query, known, place.key(), first);
    return SqlText.rows(query).stream()
        .findFirst()
        .map(
            row ->
                new Found(
                    place,
                    row[1].toString(),
                    after(known.get(place.column().name()), place.column(), row)));
  }

  /** The text of a place as it is now; empty where there is none any more. */
  public Optional<String> read(Place place) {
    Map<String, Columns.Column> known = columns.of(place.table().name());
    Query query =
        entityManager.createNativeQuery(
            "select coalesce("
                + text(place.column())
                + ", '') from "
                + place.table().name()
                + " where "
                + condition(known, 1));
    bind(query, known, place.key(), 1);
    List<?> rows = query.getResultList();
    return rows.stream().map(Object::toString).findFirst();
  }

  /** What stands around the first mention. */
  static String around(String text, String after) {
    int same = 0;
    int end = Math.min(text.length(), after == null ? 0 : after.length());
    while (same < end && text.charAt(same) == after.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - AROUND);
    int to = Math.min(text.length(), same + AROUND);
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }

  /** Writes a text anew. */
  public void write(Place place, String text) {
    Map<String, Columns.Column> known = columns.of(place.table().name());
    Query query =
        entityManager.createNativeQuery(
            "update "
                + place.table().name()
                + " set "
                + quoted(place.column().name())
                + " = cast(?1 as "
                + known.get(place.column().name()).type()
                + ") where "
                + condition(known, 2));
    query.setParameter(1, text);
    bind(query, known, place.key(), 2);
    query.executeUpdate();
  }

  /**
   * Blots a mention out of what is made of a row, or of the row that it is a part of.
   *
   * @param partKey the key of that row; null for every row
   */
  public void derive(RegisteredTable table, Mention mention, String partKey) {
    for (String name : table.columnsThatAre(OnErasure.DERIVED)) {
      SqlText.of(
              "update "
                  + table.name()
                  + " set "
                  + quoted(name)
                  + " = regexp_replace("
                  + quoted(name)
                  + ", ?1, ?2, 'gi') where "
                  + quoted(name)
                  + " ~* ?1 and (cast(?3 as text) is null or cast(id as text) in"
                  + " (select value from jsonb_each_text(cast(?3 as jsonb))))",
              mention.pattern(),
              mention.instead(OnErasure.DERIVED),
              partKey)
          .update(entityManager);
    }
  }

  private Query select(
      Map<String, Columns.Column> known, RegisteredColumn column, Mention mention, String from) {
    String key =
        keys(known).stream()
            .map(name -> "'" + name + "', cast(" + quoted(name) + " as text)")
            .collect(Collectors.joining(", "));
    String text = text(column);
    String without = "regexp_replace(" + text + ", ?1, ?2, 'gi')";
    if (isJson(known, column)) {
      // A value that is the mention alone may have a form of its own: it becomes an empty one.
      without = "regexp_replace(regexp_replace(" + text + ", ?3, '\"\"', 'gi'), ?1, ?2, 'gi')";
    }
    Query query =
        SqlText.of(
                "select cast(jsonb_build_object("
                    + key
                    + ") as text), "
                    + text
                    + ", "
                    + without
                    + " from "
                    + from,
                mention.pattern(),
                mention.instead(column.onErasure()))
            .query(entityManager);
    return isJson(known, column)
        ? query.setParameter(3, "\"" + mention.pattern() + "\"(?!\\s*:)")
        : query;
  }

  private static boolean isJson(Map<String, Columns.Column> known, RegisteredColumn column) {
    return known.get(column.name()).type().equals("jsonb");
  }

  private static String after(Columns.Column known, RegisteredColumn column, Object[] row) {
    return switch (column.onErasure()) {
      case CLEARED, EMPTIED -> known.empty();
      default ->
          // Two rows that differed by the mention alone must go on to differ.
          known.unique() ? row[2] + " " + UUID.randomUUID() : row[2].toString();
    };
  }

  private static List<String> keys(Map<String, Columns.Column> known) {
    return known.entrySet().stream()
        .filter(column -> column.getValue().key())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String condition(Map<String, Columns.Column> known, int first) {
    List<String> conditions = new ArrayList<>();
    int place = first;
    for (String name : keys(known)) {
      conditions.add(quoted(name) + " = cast(?" + place + " as " + known.get(name).type() + ")");
      place++;
    }
    return String.join(" and ", conditions);
  }

  private static void bind(Query query, Map<String, Columns.Column> known, String key, int first) {
    try (JsonReader reader = Json.createReader(new StringReader(key))) {
      JsonObject values = reader.readObject();
      int place = first;
      for (String name : keys(known)) {
        query.setParameter(place, ((JsonString) values.get(name)).getString());
        place++;
      }
    }
  }

  private static String text(RegisteredColumn column) {
    return "cast(" + quoted(column.name()) + " as text)";
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }
}
