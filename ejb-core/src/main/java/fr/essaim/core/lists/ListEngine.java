package fr.essaim.core.lists;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Map.Entry.comparingByKey;

import fr.essaim.core.lists.FacetCounts.Count;
import fr.essaim.core.shared.Labelled;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Searches, counts and pages every list. However many rows there are, a page takes one statement
 * for the page with its total and its facets, one before it that says how to search for words, and
 * one for each kind of thing that is looked up.
 */
@ApplicationScoped
public class ListEngine {

  private static final String COUNT = "facet || ' ' || n || ' ' || value";
  private static final int ROWS_AT_ONCE = 1000;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** A page with its total, and what the list can be narrowed to. */
  public <R> ListResult<R> list(ListDefinition<R> definition, ListQuery asked) {
    ListQuery query = definition.understood(asked);
    prepare(definition, query);
    List<Object[]> rows = SqlText.rows(counted(definition, query).query(entityManager));
    Map<Facet, Map<String, Long>> counts = counts(definition, query, (String) rows.get(0)[2]);
    Map<Lookup<?>, Map<String, ?>> things = things(definition, rows, counts);
    return new ListResult<>(
        query,
        page(definition, query, rows, things),
        counts.entrySet().stream()
            .map(facet -> values(facet.getKey(), facet.getValue(), query, things))
            .toList(),
        number(rows, 1));
  }

  /** A page with its total, without counts of what it can be narrowed to. */
  public <R> ListResult<R> page(ListDefinition<R> definition, ListQuery asked) {
    ListQuery query = definition.understood(asked);
    prepare(definition, query);
    List<Object[]> rows = SqlText.rows(uncounted(definition, query).query(entityManager));
    return new ListResult<>(
        query,
        page(definition, query, rows, things(definition, rows, Map.of())),
        List.of(),
        number(rows, 1));
  }

  /** Hands over all that is found, whatever the page, in the asked order. */
  public <R> void each(ListDefinition<R> definition, ListQuery query, Consumer<R> reader) {
    ListResult<R> result;
    int number = 0;
    do {
      number++;
      result = page(definition, query.ofSize(ROWS_AT_ONCE).atPage(number));
      result.rows().forEach(reader);
    } while (number < result.page().pages());
  }

  /**
   * What is told of all that is found, whatever the page, such as sums by group.
   *
   * @param question a statement over the table {@code found}, of several columns
   */
  public List<Object[]> over(
      ListDefinition<?> definition, ListQuery asked, Consumer<SqlText> question) {
    ListQuery query = definition.understood(asked);
    prepare(definition, query);
    SqlText sql = found(new SqlText(), definition, query);
    question.accept(sql.add(" "));
    return SqlText.rows(sql.query(entityManager));
  }

  /** How many rows each of several queries finds, in one statement. */
  public List<Long> totals(
      List<ListQuery> asked, Function<ListQuery, ListDefinition<?>> definitions) {
    SqlText sql = new SqlText();
    String separator = "";
    for (ListQuery each : asked) {
      ListDefinition<?> definition = definitions.apply(each);
      ListQuery query = definition.understood(each);
      prepare(definition, query);
      found(sql.add(separator).add("("), definition, query).add(" select count(*) from found)");
      separator = " union all ";
    }
    if (asked.isEmpty()) {
      return List.of();
    }
    List<?> counts = sql.query(entityManager).getResultList();
    return counts.stream().map(count -> ((Number) count).longValue()).toList();
  }

  /** All rows, whatever the page, in the asked order. */
  public <R> List<R> all(ListDefinition<R> definition, ListQuery query) {
    List<R> found = new ArrayList<>();
    each(definition, query, found::add);
    return found;
  }

  private <R> ResultPage<R> page(
      ListDefinition<R> definition,
      ListQuery query,
      List<Object[]> rows,
      Map<Lookup<?>, Map<String, ?>> things) {
    return new ResultPage<>(
        rows.stream()
            .filter(ListEngine::isThere)
            .map(cells -> definition.read(new Row(definition, cells, things)))
            .toList(),
        number(rows, 0),
        query.page(),
        query.size());
  }

  /** A number of the whole list, which stands in each row. */
  private static long number(List<Object[]> rows, int position) {
    return ((Number) rows.get(0)[position]).longValue();
  }

  /** A page beyond the last has one row, of nothing but the total and the counts. */
  private static boolean isThere(Object[] cells) {
    return cells[cells.length - 1] != null;
  }

  /**
   * For this transaction, where words are typed: a letter wrong, missing or changed in a usual word
   * still finds it; and the statement is planned once, which takes as long as running it, and for
   * the index, since for a word that it sees the planner prefers to read every row.
   */
  private void prepare(ListDefinition<?> definition, ListQuery query) {
    if (query.typedWords().isEmpty()) {
      return;
    }
    new SqlText()
        .add("select set_config('pg_trgm.word_similarity_threshold', ")
        .value(Double.toString(definition.likeness()))
        .add(", true), set_config('plan_cache_mode', 'force_generic_plan', true)")
        .query(entityManager)
        .getResultList();
  }

  private static SqlText counted(ListDefinition<?> definition, ListQuery query) {
    SqlText sql = new SqlText().add("with ");
    definition.addBefore(sql, query);
    sql.add("candidate as materialized (select p.*, ");
    definition.addRelevance(sql, query);
    sql.add(" as relevance");
    for (Facet facet : definition.facets()) {
      sql.add(", ");
      condition(sql, facet.filter(), query);
      sql.add(" as in_" + facet.name());
    }
    from(sql, definition, query, definition.uncounted());
    sql.add("), found as (select * from candidate where ");
    sql.add(others(definition, facet -> true));
    sql.add("), counted(counts) as (select string_agg(" + COUNT + ", '\n') from (");
    String separator = "";
    for (Facet facet : definition.facets()) {
      sql.add(separator)
          .add("select '" + facet.name() + "' as facet, v.value, count(*) as n from (")
          .add(facet.source())
          .add(") v join candidate f on f.id = v.id where v.value is not null and ")
          .add(others(definition, other -> !other.equals(facet)))
          .add(" group by v.value");
      separator = " union all ";
    }
    sql.add(") c)");
    return shown(sql, definition, query, "(select counts from counted)");
  }

  private static SqlText uncounted(ListDefinition<?> definition, ListQuery query) {
    return shown(found(new SqlText(), definition, query), definition, query, "null");
  }

  /** Begins a statement with the table of all that is found. */
  private static SqlText found(SqlText sql, ListDefinition<?> definition, ListQuery query) {
    definition.addBefore(sql.add("with "), query);
    sql.add("found as not materialized (select p.*, ");
    definition.addRelevance(sql, query);
    sql.add(" as relevance");
    from(sql, definition, query, definition.filters().toList());
    return sql.add(")");
  }

  private static void from(
      SqlText sql, ListDefinition<?> definition, ListQuery query, List<Filter> filters) {
    sql.add(" from ");
    definition.addSource(sql);
    sql.add(" where ");
    definition.addVisible(sql);
    definition.addWords(sql, query.typedWords());
    for (Filter filter : filters) {
      if (!filter.values(query).isEmpty()) {
        sql.add(" and ");
        condition(sql, filter, query);
      }
    }
  }

  private static SqlText shown(
      SqlText sql, ListDefinition<?> definition, ListQuery query, String counts) {
    String order = definition.order(query).sql();
    sql.add(", shown as (select * from found p order by " + order + " limit ").value(query.size());
    sql.add(" offset ").value((query.page() - 1L) * query.size());
    sql.add(") select total.n, total.alike, " + counts + " as counts, ");
    sql.add(definition.columns() + ", p.key from (select count(*) as n, ");
    sql.add(
        definition.isByRelevance(query)
            ? "count(*) filter (where relevance < " + ListDefinition.WITH_WORDS + ")"
            : "0");
    sql.add(" as alike from found) total left join shown p on true");
    definition.addJoins(sql);
    return sql.add(" order by " + order);
  }

  private static void condition(SqlText sql, Filter filter, ListQuery query) {
    List<String> values = filter.values(query);
    if (values.isEmpty()) {
      sql.add("true");
    } else {
      filter.condition().add(sql, values);
    }
  }

  private static String others(ListDefinition<?> definition, Predicate<Facet> which) {
    return Stream.concat(
            Stream.of("true"),
            definition.facets().stream().filter(which).map(facet -> "in_" + facet.name()))
        .collect(Collectors.joining(" and "));
  }

  /** One count a line, as {@link #COUNT} writes it; with what is chosen and found nowhere. */
  private static Map<Facet, Map<String, Long>> counts(
      ListDefinition<?> definition, ListQuery query, String lines) {
    Map<String, Map<String, Long>> byName = new HashMap<>();
    if (lines != null) {
      for (String line : lines.split("\n")) {
        String[] parts = line.split(" ", 3);
        byName
            .computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), name -> new HashMap<>())
            .put(parts[2], Long.valueOf(parts[1]));
      }
    }
    Map<Facet, Map<String, Long>> counts = new LinkedHashMap<>();
    for (Facet facet : definition.facets()) {
      Map<String, Long> found = byName.getOrDefault(facet.name(), new HashMap<>());
      facet.filter().values(query).forEach(value -> found.putIfAbsent(value, 0L));
      counts.put(facet, atMost(facet, query, found));
    }
    return counts;
  }

  /** Those with the most rows, as many as the facet shows, and what is chosen. */
  private static Map<String, Long> atMost(Facet facet, ListQuery query, Map<String, Long> found) {
    if (found.size() <= facet.most()) {
      return found;
    }
    Map<String, Long> most = new HashMap<>();
    found.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(comparingByKey()))
        .limit(facet.most())
        .forEach(each -> most.put(each.getKey(), each.getValue()));
    facet.filter().values(query).forEach(value -> most.put(value, found.get(value)));
    return most;
  }

  /** What rows and facets mention, each kind asked for once. */
  private static Map<Lookup<?>, Map<String, ?>> things(
      ListDefinition<?> definition, List<Object[]> rows, Map<Facet, Map<String, Long>> counts) {
    Map<Lookup<?>, Set<String>> keys = new LinkedHashMap<>();
    definition
        .mentioned()
        .forEach(
            (position, lookup) -> {
              Set<String> mentioned = keys.computeIfAbsent(lookup, one -> new HashSet<>());
              rows.forEach(cells -> mentioned.addAll(Row.keys(cells[position])));
            });
    counts.forEach(
        (facet, values) -> {
          if (facet.lookup() != null) {
            keys.computeIfAbsent(facet.lookup(), one -> new HashSet<>()).addAll(values.keySet());
          }
        });
    Map<Lookup<?>, Map<String, ?>> things = new HashMap<>();
    keys.forEach((lookup, several) -> things.put(lookup, lookup.find(several)));
    return things;
  }

  private static FacetCounts values(
      Facet facet,
      Map<String, Long> counts,
      ListQuery query,
      Map<Lookup<?>, Map<String, ?>> things) {
    Set<String> chosen = query.chosen(facet.name());
    List<Count> found = new ArrayList<>();
    if (facet.lookup() == null) {
      for (Enum<?> constant : facet.filter().constants().getEnumConstants()) {
        Long count = counts.get(constant.name());
        if (count != null) {
          String word = ListQuery.word(constant);
          found.add(new Count(word, constant, count, chosen.contains(word)));
        }
      }
      return new FacetCounts(facet.name(), found);
    }
    things
        .get(facet.lookup())
        .forEach(
            (key, thing) -> {
              if (counts.containsKey(key)) {
                found.add(new Count(key, thing, counts.get(key), chosen.contains(key)));
              }
            });
    if (facet.order() != Facet.Order.GIVEN) {
      found.sort(comparing(count -> Slug.of(((Labelled) count.thing()).label("fr"))));
    }
    if (facet.order() == Facet.Order.COUNT) {
      found.sort(comparingLong(Count::count).reversed());
    }
    return new FacetCounts(facet.name(), found);
  }
}
