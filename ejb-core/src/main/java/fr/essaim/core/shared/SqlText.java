package fr.essaim.core.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A native statement that grows, with its values bound in the order in which they are needed. */
public final class SqlText {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /**
   * A statement of which all is known.
   *
   * @param sql text of the program, never of a person, where {@code ?1} stands for the first value
   */
  public static SqlText of(String sql, Object... values) {
    SqlText statement = new SqlText().add(sql);
    statement.values.addAll(Arrays.asList(values));
    return statement;
  }

  /** Adds text of the program, never of a person. */
  public SqlText add(String sql) {
    text.append(sql);
    return this;
  }

  public SqlText value(Object value) {
    values.add(value);
    text.append('?').append(values.size());
    return this;
  }

  /** Several values, with commas between them. */
  public SqlText values(Collection<?> several) {
    String separator = "";
    for (Object value : several) {
      add(separator).value(value);
      separator = ", ";
    }
    return this;
  }

  /** That the column is one of them; no condition at all when there are none: for filters. */
  public SqlText in(String column, Collection<?> allowed) {
    return allowed.isEmpty() ? this : add(column).add(" in (").values(allowed).add(")");
  }

  /** That the column is one of them; no row passes when there are none. */
  public SqlText only(String column, Collection<?> allowed) {
    return allowed.isEmpty() ? add("false") : in(column, allowed);
  }

  public Query query(EntityManager entityManager) {
    Query query = entityManager.createNativeQuery(text.toString());
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      // The driver takes no Instant.
      query.setParameter(
          i + 1, value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
    }
    return query;
  }

  /** Does it, and tells how many rows it was done to. */
  public int update(EntityManager entityManager) {
    return query(entityManager).executeUpdate();
  }

  /** The statement, without its values. */
  @Override
  public String toString() {
    return text.toString();
  }

  /** The rows that a statement of several columns gives. */
  public static List<Object[]> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  /** A moment, in whichever of the two ways the driver gives it. */
  public static Instant instant(Object column) {
    return column instanceof OffsetDateTime time
        ? time.toInstant()
        : ((java.sql.Timestamp) column).toInstant();
  }

  /** What somebody typed, as it stands within a LIKE pattern. */
  public static String escaped(String typed) {
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
