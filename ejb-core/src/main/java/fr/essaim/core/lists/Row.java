package fr.essaim.core.lists;

import fr.essaim.core.shared.SqlText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** One row that a list found, by the names of its columns. */
public final class Row {

  private final ListDefinition<?> definition;
  private final Object[] cells;
  private final Map<Lookup<?>, Map<String, ?>> found;

  Row(ListDefinition<?> definition, Object[] cells, Map<Lookup<?>, Map<String, ?>> found) {
    this.definition = definition;
    this.cells = cells;
    this.found = found;
  }

  /** Null where the column is. */
  public String text(String column) {
    return (String) cell(column);
  }

  public long number(String column) {
    return ((Number) cell(column)).longValue();
  }

  /** Null where the column is. */
  public Integer integer(String column) {
    return cell(column) == null ? null : ((Number) cell(column)).intValue();
  }

  /** Null where the column is. */
  public Long whole(String column) {
    return cell(column) == null ? null : Long.valueOf(number(column));
  }

  /** Null where the column is. */
  public Double real(String column) {
    return cell(column) == null ? null : ((Number) cell(column)).doubleValue();
  }

  public boolean flag(String column) {
    return (boolean) cell(column);
  }

  public UUID id(String column) {
    return (UUID) cell(column);
  }

  /** Null where the column is. */
  public Instant instant(String column) {
    return cell(column) == null ? null : SqlText.instant(cell(column));
  }

  /** Null where the column is. */
  public <E extends Enum<E>> E constant(String column, Class<E> type) {
    return cell(column) == null ? null : Enum.valueOf(type, text(column));
  }

  /** The values of a column that holds several, with commas between them. */
  public List<String> several(String column) {
    return keys(cell(column));
  }

  /** The thing of a column that mentions one; null where the column is, or nothing has the key. */
  public <T> T thing(String column, Lookup<T> lookup) {
    return cell(column) == null ? null : things(lookup).get(text(column));
  }

  /** The things of a column that mentions several. */
  public <T> List<T> things(String column, Lookup<T> lookup) {
    return several(column).stream().map(things(lookup)::get).filter(Objects::nonNull).toList();
  }

  @SuppressWarnings("unchecked") // a lookup's things are kept under the lookup itself
  private <T> Map<String, T> things(Lookup<T> lookup) {
    return (Map<String, T>) found.getOrDefault(lookup, Map.of());
  }

  private Object cell(String column) {
    return cells[definition.position(column)];
  }

  static List<String> keys(Object cell) {
    return cell == null ? List.of() : Arrays.asList(((String) cell).split(","));
  }
}
