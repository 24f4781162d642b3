package fr.essaim.core.lists;

import fr.essaim.core.shared.Labelled;

/**
 * A filter whose values are counted: how many rows each would show, given the choices of the other
 * facets.
 *
 * @param filter how it narrows the list
 * @param source a statement of the {@code id} of rows and a {@code value} of each; the rows that
 *     were found are {@code candidate}
 * @param lookup finds the things whose keys are its values; null where they are constants of an
 *     enum
 * @param order how things follow each other; constants follow as they are declared
 * @param most how many things are shown at most, those with the most rows; besides what is chosen
 */
public record Facet(
    Filter filter, String source, Lookup<? extends Labelled> lookup, Order order, int most) {

  /** How the values of a facet follow each other. */
  public enum Order {
    /** As the lookup gives them. */
    GIVEN,
    /** By what they are called. */
    LABEL,
    /** Those with the most rows first. */
    COUNT
  }

  private static final int MOST = 60;

  /** The constants of an enum, by name in a column of the list's own table. */
  public static Facet of(String name, Class<? extends Enum<?>> constants, String column) {
    return new Facet(
        new Filter(
            name,
            constants,
            (sql, chosen) ->
                sql.add("coalesce(p." + column + " in (").values(chosen).add("), false)")),
        "select id, " + column + " as value from candidate",
        null,
        Order.GIVEN,
        Integer.MAX_VALUE);
  }

  /** The constants of an enum, by name in a table of links. */
  public static Facet linked(
      String name, Class<? extends Enum<?>> constants, String table, String row, String value) {
    return new Facet(
        new Filter(name, constants, linked(table, row, value)),
        "select " + row + " as id, " + value + " as value from " + table,
        null,
        Order.GIVEN,
        Integer.MAX_VALUE);
  }

  /** Things whose keys are in a table of links. */
  public static Facet linked(
      String name, Lookup<? extends Labelled> lookup, String table, String row, String value) {
    return new Facet(
        Filter.by(name, linked(table, row, value)),
        "select " + row + " as id, " + value + " as value from " + table,
        lookup,
        Order.GIVEN,
        Integer.MAX_VALUE);
  }

  /** The most frequent things, by name, whose keys are in a column of the list's own table. */
  public static Facet of(String name, Lookup<? extends Labelled> lookup, String column) {
    return of(
        name,
        lookup,
        Order.LABEL,
        (sql, keys) -> sql.in("p." + column, keys),
        "select id, " + column + " as value from candidate");
  }

  /** Things that rows are connected with in a way of their own, by name or the most frequent. */
  public static Facet of(
      String name,
      Lookup<? extends Labelled> lookup,
      Order order,
      Filter.Condition condition,
      String source) {
    return new Facet(
        Filter.by(name, condition),
        source,
        lookup,
        order,
        order == Order.GIVEN ? Integer.MAX_VALUE : MOST);
  }

  /** Its parameter in addresses. */
  public String name() {
    return filter.name();
  }

  private static Filter.Condition linked(String table, String row, String value) {
    return (sql, chosen) ->
        sql.add("exists (select from " + table + " l where l." + row + " = p.id")
            .add(" and l." + value + " in (")
            .values(chosen)
            .add("))");
  }
}
