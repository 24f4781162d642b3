package fr.essaim.core.protection.internal;

import fr.essaim.core.register.OnErasure;
import fr.essaim.core.register.Register;
import fr.essaim.core.register.RegisteredColumn;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The places that somebody has to look at, in the database, with what is sealed of them. */
@ApplicationScoped
public class PlaceRows {

  /** What is shown at once; the next ones follow when these are decided. */
  private static final int MOST_SHOWN = 50;

  private static final String SELECT =
      "select cast(id as text), cast(account_id as text), table_name, cast(row_key as text),"
          + " column_name, sealed, found_at"
          + " from protection.erasure_place ";

  @Inject private Register register;
  @Inject private SealedTexts sealed;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * A place that waits.
   *
   * @param mention what is to be looked for; null where it was blotted out
   * @param before what stood there; null where it still stands, or nobody can know it any more
   * @param after what was written there instead; null if the column was emptied
   */
  public record Waiting(
      UUID id,
      UUID account,
      TextRows.Place place,
      Instant foundAt,
      Mention mention,
      String before,
      String after) {

    boolean isBlotted() {
      return mention == null;
    }
  }

  /** Keeps a place where a mention stands, for somebody to decide. */
  public void propose(UUID account, TextRows.Place place, Mention mention) {
    add(
        account,
        place,
        Json.createObjectBuilder()
            .add("kind", mention.kind().name())
            .add("pattern", mention.pattern())
            .build(),
        null);
  }

  /** Keeps what stood at a place that was blotted out. */
  public void keep(UUID account, TextRows.Found found) {
    var content = Json.createObjectBuilder().add("before", found.before());
    if (found.after() != null) {
      content.add("after", found.after());
    }
    add(account, found.place(), content.build(), OffsetDateTime.now(clock));
  }

  private void add(
      UUID account, TextRows.Place place, JsonObject content, OffsetDateTime blottedAt) {
    SqlText.of(
            "insert into protection.erasure_place (id, account_id, table_name, row_key,"
                + " column_name, sealed, found_at, blotted_at)"
                + " values (?1, ?2, ?3, cast(?4 as jsonb), ?5, ?6, ?7, cast(?8 as timestamptz))",
            UUID.randomUUID(),
            account,
            place.table().name(),
            place.key(),
            place.column().name(),
            sealed.seal(content.toString()),
            clock.instant(),
            blottedAt == null ? null : blottedAt.toString())
        .update(entityManager);
  }

  /** Those that wait longest, first those where something still stands. */
  public List<Waiting> first() {
    return SqlText.rows(
            entityManager
                .createNativeQuery(
                    SELECT + "order by blotted_at is not null, found_at, table_name, id")
                .setMaxResults(MOST_SHOWN))
        .stream()
        .map(this::waiting)
        .flatMap(Optional::stream)
        .toList();
  }

  /** One that waits, held until the transaction ends. */
  public Optional<Waiting> hold(UUID id) {
    return SqlText.rows(SqlText.of(SELECT + "where id = ?1 for update", id).query(entityManager))
        .stream()
        .map(this::waiting)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** How many wait where something still stands. */
  public long standing() {
    return ((Number)
            entityManager
                .createNativeQuery(
                    "select count(*) from protection.erasure_place where blotted_at is null")
                .getSingleResult())
        .longValue();
  }

  public void remove(UUID id) {
    SqlText.of("delete from protection.erasure_place where id = ?1", id).update(entityManager);
  }

  /**
   * Notes that administrators are told of what waits.
   *
   * @return when the oldest of what they were not told of for so long was found; empty if there is
   *     none
   */
  public Optional<Instant> remind(Duration pause) {
    List<?> found =
        SqlText.of(
                "update protection.erasure_place set reminded_at = ?1"
                    + " where blotted_at is null and coalesce(reminded_at < ?2, true)"
                    + " returning found_at",
                clock.instant(),
                clock.instant().minus(pause))
            .query(entityManager)
            .getResultList();
    return found.stream().map(SqlText::instant).min(Instant::compareTo);
  }

  /** What was sealed with another key, as before a restore elsewhere, can only be struck off. */
  private Optional<Waiting> waiting(Object[] row) {
    JsonObject content =
        sealed.open(row[5].toString()).map(PlaceRows::read).orElse(JsonValue.EMPTY_JSON_OBJECT);
    return place(row)
        .map(
            place ->
                new Waiting(
                    UUID.fromString(row[0].toString()),
                    UUID.fromString(row[1].toString()),
                    place,
                    SqlText.instant(row[6]),
                    content.containsKey("pattern") ? mention(content) : null,
                    content.getString("before", null),
                    content.getString("after", null)));
  }

  private Optional<TextRows.Place> place(Object[] row) {
    return register.tables().stream()
        .filter(table -> table.name().equals(row[2]))
        .flatMap(table -> column(table, row[4]).stream().map(each -> place(table, row, each)))
        .findFirst();
  }

  private static TextRows.Place place(
      RegisteredTable table, Object[] row, RegisteredColumn column) {
    return new TextRows.Place(table, row[3].toString(), column);
  }

  private static Optional<RegisteredColumn> column(RegisteredTable table, Object name) {
    return table.columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }

  private static Mention mention(JsonObject content) {
    return new Mention(
        Mention.Kind.valueOf(content.getString("kind")), content.getString("pattern"));
  }

  private static JsonObject read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /** What was ever published of a document, as one place. */
  TextRows.Place published(String uri) {
    return register.tables().stream()
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(column -> column.name().equals("nquads"))
                    .map(
                        column ->
                            new TextRows.Place(
                                table,
                                Json.createObjectBuilder().add("uri", uri).build().toString(),
                                column)))
        .findFirst()
        .orElseThrow();
  }

  /** The document whose every position a place is; empty where it is one text of one row. */
  static Optional<String> document(TextRows.Place place) {
    return place.column().onErasure() == OnErasure.REPUBLISHED
        ? Optional.of(read(place.key()).getString("uri"))
        : Optional.empty();
  }
}
