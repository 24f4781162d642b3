package fr.essaim.core.education.internal;

import fr.essaim.core.education.domain.FieldsConverter;
import fr.essaim.core.fetch.FetchFault;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.tables.ImportProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Notes how reading sets goes. */
@ApplicationScoped
public class SourceReadings {

  /** How many problems are kept: whoever has more mends these first. */
  private static final int MOST_PROBLEMS = 1000;

  /** For an hour, then twice as long each time, a week at most. */
  private static final String LONGER_PAUSE =
      "least(interval '7 days', power(2, least(failures, 8)) * interval '1 hour')";

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * How reading a set stands.
   *
   * @param bringingBy who has its new ones put on the map; null for nobody
   */
  public record Reading(
      Map<String, String> columns,
      String etag,
      Instant readAt,
      FetchFault fault,
      Instant faultAt,
      int outside,
      List<ImportProblem> problems,
      String bringingBy) {}

  public Reading of(String sourceKey) {
    Object[] row =
        SqlText.rows(
                SqlText.of(
                        "select columns, etag, read_at, fault, fault_at, outside, problems,"
                            + " bringing_by from education.source_reading where source_key = ?1",
                        sourceKey)
                    .query(entityManager))
            .get(0);
    return new Reading(
        new FieldsConverter().convertToEntityAttribute((String) row[0]),
        (String) row[1],
        row[2] == null ? null : SqlText.instant(row[2]),
        row[3] == null ? null : FetchFault.valueOf((String) row[3]),
        row[4] == null ? null : SqlText.instant(row[4]),
        ((Number) row[5]).intValue(),
        problems((String) row[6]),
        (String) row[7]);
  }

  /** The sets that are to be fetched now: followed ones every day, others when somebody asks. */
  public List<String> due() {
    List<?> keys =
        SqlText.of(
                "select s.key from education.source s join education.source_reading r"
                    + " on r.source_key = s.key where s.address <> '' and (r.next_at <= ?1"
                    + " or s.followed and r.next_at is null) order by r.next_at nulls first, s.key",
                clock.instant())
            .query(entityManager)
            .getResultList();
    return keys.stream().map(String.class::cast).toList();
  }

  /** The sets of which somebody has all that is new put on the map. */
  public List<String> bringing() {
    List<?> keys =
        new SqlText()
            .add("select source_key from education.source_reading where bringing_by is not null")
            .add(" order by source_key")
            .query(entityManager)
            .getResultList();
    return keys.stream().map(String.class::cast).toList();
  }

  /** Has a set fetched as soon as may be. */
  public void want(String sourceKey) {
    set(sourceKey, "next_at = ?2", clock.instant());
  }

  public void bring(String sourceKey, String caller) {
    set(sourceKey, "bringing_by = cast(?2 as text)", caller);
  }

  public void keepColumns(String sourceKey, Map<String, String> columns) {
    set(sourceKey, "columns = ?2", new FieldsConverter().convertToDatabaseColumn(columns));
  }

  /** Notes what was read. */
  public void read(String sourceKey, int outside, List<ImportProblem> problems) {
    set(
        sourceKey,
        "read_at = ?2, outside = ?3, problems = ?4, fault = null, fault_at = null, failures = 0",
        clock.instant(),
        outside,
        written(problems));
  }

  /**
   * Notes that a set was fetched.
   *
   * @param etag by which its file is known the next time
   */
  public void fetched(String sourceKey, String etag) {
    set(
        sourceKey,
        "etag = ?3, fault = null, fault_at = null, failures = 0, next_at ="
            + " (select case when followed then cast(?2 as timestamptz) + interval '1 day' end"
            + " from education.source where key = ?1)",
        clock.instant(),
        etag);
  }

  /** Notes that it could not be; it is left alone for longer each time. */
  public void failed(String sourceKey, FetchFault fault) {
    set(
        sourceKey,
        "fault = ?3, fault_at = ?2, failures = failures + 1, next_at ="
            + " (select case when followed then cast(?2 as timestamptz) + "
            + LONGER_PAUSE
            + " end from education.source where key = ?1)",
        clock.instant(),
        fault.name());
  }

  private void set(String sourceKey, String columns, Object... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = sourceKey;
    System.arraycopy(values, 0, all, 1, values.length);
    SqlText.of("update education.source_reading set " + columns + " where source_key = ?1", all)
        .update(entityManager);
  }

  private static String written(List<ImportProblem> problems) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    problems.stream().limit(MOST_PROBLEMS).forEach(each -> array.add(each.json()));
    return array.build().toString();
  }

  private static List<ImportProblem> problems(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(ImportProblem::of)
          .toList();
    }
  }
}
