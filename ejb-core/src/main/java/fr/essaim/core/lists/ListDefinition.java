package fr.essaim.core.lists;

import fr.essaim.core.shared.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a list is made of: its rows and who sees them, where words are looked for, what narrows it,
 * its orders and its columns. In every piece of SQL the row is called {@code p}; its columns {@code
 * id} and {@code key} tell rows apart.
 *
 * @param <R> a row as pages show it
 */
public final class ListDefinition<R> {

  private static final double LIKE_A_TITLE = 0.4;

  /** What comes before a definition's own columns: the total, and the facets' counts. */
  static final int HEAD = 3;

  /** The relevance from which on a row has the very words; what is only like them reaches 3. */
  static final int WITH_WORDS = 4;

  private final Function<Row, R> reader;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final List<String> columns = new ArrayList<>();
  private final Map<Integer, Lookup<?>> mentioned = new TreeMap<>();
  private final List<Facet> facets = new ArrayList<>();
  private final List<Filter> filters = new ArrayList<>();
  private final Map<String, ListOrder> orders = new LinkedHashMap<>();
  private BiConsumer<SqlText, ListQuery> before = (sql, query) -> {};
  private Consumer<SqlText> source;
  private Consumer<SqlText> visible = sql -> sql.add("true");
  private final List<Consumer<SqlText>> joins = new ArrayList<>();
  private String titleText;
  private String wholeText;
  private double likeness;
  private int size = 20;

  /**
   * @param reader makes what pages show of a row
   */
  public ListDefinition(Function<Row, R> reader) {
    this.reader = reader;
  }

  /** The table of the rows: {@code schema.name p}. */
  public ListDefinition<R> from(String table) {
    return from(sql -> sql.add(table));
  }

  /** Rows that are put together: a query within brackets, then {@code p}. */
  public ListDefinition<R> from(Consumer<SqlText> query) {
    source = query;
    return this;
  }

  /** A table that conditions need, or none: {@code recursive name as (…), }. */
  public ListDefinition<R> with(BiConsumer<SqlText, ListQuery> statement) {
    before = statement;
    return this;
  }

  /** Which rows the caller may see at all. */
  public ListDefinition<R> visible(Consumer<SqlText> condition) {
    visible = condition;
    return this;
  }

  /**
   * Where words are looked for; both columns hold text as {@code public.plain} makes it.
   *
   * @param title the column whose fit counts most
   * @param whole the column of all that is searched, with an index of trigrams
   * @param enough how like a word must be, from 0 to 1
   */
  public ListDefinition<R> searched(String title, String whole, double enough) {
    titleText = title;
    wholeText = whole;
    likeness = enough;
    return this;
  }

  /** The same, where a word is found if it is like enough for titles. */
  public ListDefinition<R> searched(String title, String whole) {
    return searched(title, whole, LIKE_A_TITLE);
  }

  public ListDefinition<R> facet(Facet facet) {
    facets.add(facet);
    return this;
  }

  public ListDefinition<R> filter(Filter filter) {
    filters.add(filter);
    return this;
  }

  /**
   * One more order; the first is the usual one.
   *
   * @param name a constant that stands in addresses and has a label
   * @param order such as {@code p.modified_at desc}
   */
  public ListDefinition<R> sort(Enum<?> name, String order, String... then) {
    orders.put(ListQuery.word(name), new ListOrder(order, List.of(then)));
    return this;
  }

  /** Tables that columns need besides the list's own. */
  public ListDefinition<R> join(String sql) {
    return join(text -> text.add(sql));
  }

  /** The same with values; it is asked of the rows of a page alone. */
  public ListDefinition<R> join(Consumer<SqlText> table) {
    joins.add(table);
    return this;
  }

  public ListDefinition<R> column(String name, String sql) {
    positions.put(name, HEAD + columns.size());
    columns.add(sql);
    return this;
  }

  /** A column of the list's own table, under its own name. */
  public ListDefinition<R> columns(String... names) {
    Stream.of(names).forEach(name -> column(name, "p." + name));
    return this;
  }

  /** A column of a key, or of several with commas between them, of things to be looked up. */
  public ListDefinition<R> column(String name, String sql, Lookup<?> lookup) {
    mentioned.put(HEAD + columns.size(), lookup);
    return column(name, sql);
  }

  /** How many rows a page has unless somebody asks for another number. */
  public ListDefinition<R> pageOf(int rows) {
    size = rows;
    return this;
  }

  /** The query without what the list does not know, and with a size. */
  ListQuery understood(ListQuery query) {
    Map<String, Set<String>> known = new TreeMap<>();
    filters()
        .forEach(filter -> known.put(filter.name(), filter.known(query.chosen(filter.name()))));
    return new ListQuery(
        query.text(),
        known,
        orders.containsKey(unturned(query.sort())) ? query.sort() : "",
        query.page(),
        query.size() == 0 ? size : query.size());
  }

  ListOrder order(ListQuery query) {
    if (query.sort().isEmpty()) {
      return orders.values().iterator().next();
    }
    ListOrder order = orders.get(unturned(query.sort()));
    return query.sort().startsWith("-") ? order.turned() : order;
  }

  private static String unturned(String sort) {
    return sort.startsWith("-") ? sort.substring(1) : sort;
  }

  List<Facet> facets() {
    return facets;
  }

  /** All that narrows it, counted or not. */
  Stream<Filter> filters() {
    return Stream.concat(facets.stream().map(Facet::filter), filters.stream());
  }

  /** The filters that are not counted. */
  List<Filter> uncounted() {
    return filters;
  }

  void addBefore(SqlText sql, ListQuery query) {
    before.accept(sql, query);
  }

  void addSource(SqlText sql) {
    source.accept(sql);
  }

  void addVisible(SqlText sql) {
    visible.accept(sql);
  }

  /** Every word must occur, or something like it; an address of a person must occur as it is. */
  void addWords(SqlText sql, List<String> words) {
    if (wholeText == null) {
      return;
    }
    for (String word : words) {
      sql.add(" and (");
      addOccurrence(sql, word);
      if (!word.contains("@")) {
        sql.add(" or public.plain(").value(word).add(") <% p." + wholeText);
      }
      sql.add(")");
    }
  }

  /**
   * How well a row fits: what says the very words, {@link #WITH_WORDS} and more, comes before what
   * is only like them.
   */
  void addRelevance(SqlText sql, ListQuery query) {
    String text = query.text();
    if (text.isEmpty() || titleText == null) {
      sql.add("0");
      return;
    }
    sql.add("case when true");
    for (String word : query.typedWords()) {
      sql.add(" and ");
      addOccurrence(sql, word);
    }
    sql.add(" then " + WITH_WORDS + " else 0 end + ");
    sql.add("2 * public.word_similarity(public.plain(").value(text);
    sql.add("), p." + titleText + ") + public.word_similarity(public.plain(").value(text);
    sql.add("), p." + wholeText + ") + case when ");
    addOccurrence(sql, text);
    sql.add(" then 2 else 0 end");
  }

  private void addOccurrence(SqlText sql, String words) {
    sql.add("p." + wholeText + " like '%' || public.plain(").value(SqlText.escaped(words));
    sql.add(") || '%'");
  }

  /** Whether the order is that of how well rows fit the words. */
  boolean isByRelevance(ListQuery query) {
    return !query.text().isEmpty() && order(query).sql().startsWith("p.relevance desc");
  }

  double likeness() {
    return likeness;
  }

  String columns() {
    return String.join(", ", columns);
  }

  void addJoins(SqlText sql) {
    joins.forEach(table -> table.accept(sql.add(" ")));
  }

  /** Where the columns are that mention things, and how those are found. */
  Map<Integer, Lookup<?>> mentioned() {
    return mentioned;
  }

  int position(String column) {
    return positions.get(column);
  }

  R read(Row row) {
    return reader.apply(row);
  }
}
