package fr.essaim.web.lists;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.web.shell.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A list as its readers find it. There is one bean a list, at an address that its context's {@code
 * Feature} names among its lists; page, table, search, pages and files are made of it.
 *
 * @param <R> a row
 */
public interface ListView<R> {

  /** Its address. */
  String path();

  /**
   * What the keys of its texts begin with: {@code WORDS.title}, {@code .lead}, {@code .search},
   * {@code .none} and {@code .none.narrowed}; with the context alone, {@code CONTEXT.found} for
   * their number ({@code WORDS.found} where the context has several lists) and {@code
   * CONTEXT.facet.NAME} for what it can be narrowed by.
   */
  String words();

  /** What it asks of its reader; empty for visitors. */
  default Optional<Permission> permission() {
    return Optional.empty();
  }

  /** A page of it. */
  ListResult<R> find(ListQuery query);

  /** The ways to sort it that the form of its search offers. */
  default List<? extends Enum<?>> sorts() {
    return List.of();
  }

  /** Whether words can be looked for. */
  default boolean isSearched() {
    return true;
  }

  /** What narrows it besides its facets. */
  default List<ListFilter> filters() {
    return List.of();
  }

  /** Filters by the names that they had in addresses which people may have kept. */
  default Map<String, String> formerNames() {
    return Map.of();
  }

  /** The columns of the table and of the files, in their order. */
  default List<Column<R>> columns() {
    return List.of();
  }

  /** Whether its workbook is made for an operation, and so says who pays for it. */
  default boolean isOfAnOperation() {
    return false;
  }

  /** Whether a row can be opened where it stands. */
  default boolean isOpenable() {
    return false;
  }

  /** What a row says when it is opened; asked for one row at a time. */
  default List<Detail> details(R row) {
    return List.of();
  }

  /** The facet whose communes the map of the list shows; empty where it has none. */
  default Optional<String> places() {
    return Optional.empty();
  }

  /** A fragment between the heading and the search; empty for none. */
  default Optional<Section> preface() {
    return Optional.empty();
  }

  /** What can be done besides reading it. */
  default List<Action> actions() {
    return List.of();
  }

  /** Ways to narrow it that many want, by the key of what they are called. */
  default Map<String, ListQuery> presets() {
    return Map.of();
  }

  /** Whether a row may be moved on the board. */
  default boolean isMovable(R row) {
    return true;
  }

  /** What names a row to its acts; null for a row to which this person may do nothing. */
  default String key(R row) {
    throw new UnsupportedOperationException(path() + " has no acts");
  }

  /** What the row of a key is called, where something cannot be done to it. */
  default String name(String key) {
    return key;
  }

  /** What can be done with several rows at once. */
  default List<RowAct> rowActs() {
    return List.of();
  }

  /** The lanes of its board; empty where it has none. */
  default Optional<Lanes<R>> lanes() {
    return Optional.empty();
  }

  /** The days of its calendar; empty where it has none. */
  default Optional<Days<R>> days() {
    return Optional.empty();
  }

  /** The fragment that shows the rows to visitors. */
  default String cards() {
    throw new UnsupportedOperationException(path() + " is no list for visitors");
  }

  /** Hands over all rows, whatever the page, for a file. */
  default void each(ListQuery query, Consumer<R> reader) {
    throw new UnsupportedOperationException(path() + " is no file");
  }

  /**
   * A way on.
   *
   * @param label the key of its text
   * @param permission what it asks for
   */
  record Action(String address, String label, Permission permission) {}
}
