package fr.essaim.core.prototypes.internal;

import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Facets;
import fr.essaim.core.prototypes.Facets.Count;
import fr.essaim.core.prototypes.LibraryFigures;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.ProposedRelease;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeList;
import fr.essaim.core.prototypes.PrototypeQuery;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.prototypes.SheetGauge;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.prototypes.UnfinishedSheet;
import fr.essaim.core.prototypes.VersionKey;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds prototypes in three statements at most, however many there are: how to search, a page with
 * its total and its facets, and the organisations' names.
 */
@ApplicationScoped
public class PrototypeSearch {

  /** Words past these are not looked for. */
  private static final int MAX_WORDS = 8;

  private static final String COUNT = "facet || ' ' || n || ' ' || value";

  /** The column that is null where a page has no row. */
  private static final int KEY = 2;

  @Inject private OrganisationDirectory organisations;
  @Inject private ThemeScheme themes;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * Which prototypes a caller may see: all that are published, and the others of some stewards.
   *
   * @param everywhere whether those of every steward
   * @param stewardKeys otherwise of which
   * @param intranet whether changes that the public does not see count as changes
   */
  public record Visible(boolean everywhere, Set<String> stewardKeys, boolean intranet) {

    public Visible {
      stewardKeys = Set.copyOf(stewardKeys);
    }

    public static Visible published() {
      return new Visible(false, Set.of(), false);
    }
  }

  private enum Facet {
    STATE,
    KIND,
    LICENCE,
    PUBLICATION,
    THEME,
    AUDIENCE,
    CENTRE
  }

  public PrototypeList list(PrototypeQuery query, Visible visible) {
    prepare();
    List<Object[]> rows = rows(page(query, visible));
    Map<Facet, Map<String, Long>> counts = readCounts((String) rows.get(0)[1]);
    Map<String, Theme> scheme = themes.all();
    Set<String> mentioned = new HashSet<>(counts.get(Facet.CENTRE).keySet());
    mentioned.addAll(query.centres());
    rows.forEach(row -> mention(row, mentioned));
    Map<String, OrganisationRef> names = organisations.named(mentioned);
    List<PrototypeRow> found =
        rows.stream().filter(row -> row[KEY] != null).map(row -> row(row, names)).toList();
    long total = ((Number) rows.get(0)[0]).longValue();
    return new PrototypeList(
        query,
        new ResultPage<>(found, total, query.page(), query.size()),
        facets(query, counts, scheme, names),
        scheme);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(PrototypeQuery query, Visible visible, Consumer<PrototypeRow> reader) {
    prepare();
    List<Object[]> rows = rows(all(query, visible));
    Set<String> mentioned = new HashSet<>();
    rows.forEach(row -> mention(row, mentioned));
    Map<String, OrganisationRef> names = organisations.named(mentioned);
    rows.stream().filter(row -> row[KEY] != null).forEach(row -> reader.accept(row(row, names)));
  }

  public List<String> publishedKeys() {
    return strings(
        "select key from prototypes.prototype where publication = 'PUBLISHED' order by key");
  }

  public List<String> publishedVersionKeys() {
    return rows(
            entityManager.createNativeQuery(
                "select p.key, v.major, v.minor from prototypes.version v"
                    + " join prototypes.prototype p on p.id = v.prototype_id"
                    + " where p.publication = 'PUBLISHED' and v.released_on is not null"
                    + " order by p.key, v.major, v.minor"))
        .stream()
        .map(row -> new VersionKey((String) row[0], number(row[1], row[2])).toString())
        .toList();
  }

  public LibraryFigures figures() {
    String open =
        Arrays.stream(Licence.values())
            .filter(Licence::isOpen)
            .map(licence -> "'" + licence.name() + "'")
            .collect(Collectors.joining(", "));
    Object[] row =
        rows(entityManager.createNativeQuery(
                "select count(*), count(*) filter (where p.latest_licence in ("
                    + open
                    + ")), (select count(*) from prototypes.version v"
                    + " join prototypes.prototype q on q.id = v.prototype_id"
                    + " where q.publication = 'PUBLISHED' and v.released_on is not null),"
                    + " (select count(distinct t.theme_key) from prototypes.prototype_theme t"
                    + " join prototypes.prototype q on q.id = t.prototype_id"
                    + " where q.publication = 'PUBLISHED')"
                    + " from prototypes.prototype p where p.publication = 'PUBLISHED'"))
            .get(0);
    return new LibraryFigures(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
  }

  public List<ProposedRelease> proposals() {
    List<Object[]> rows =
        rows(
            entityManager.createNativeQuery(
                "select p.key, p.title, v.major, v.minor, p.steward_key"
                    + " from prototypes.version v"
                    + " join prototypes.prototype p on p.id = v.prototype_id"
                    + " where v.proposed and v.released_on is null order by p.modified_at"));
    Map<String, OrganisationRef> names =
        organisations.named(rows.stream().map(row -> (String) row[4]).toList());
    return rows.stream()
        .map(
            row ->
                new ProposedRelease(
                    (String) row[0],
                    (String) row[1],
                    number(row[2], row[3]),
                    PrototypeReader.ref(names, (String) row[4])))
        .toList();
  }

  /** Prototypes in use whose sheet lacks something, of one's own organisations or one of them. */
  public List<UnfinishedSheet> unfinished(Visible visible, String organisationKey, int most) {
    SqlText sql =
        new SqlText()
            .add("select p.key, p.title, (select string_agg(s.section, ' ')")
            .add(" from prototypes.sheet_section s where s.prototype_id = p.id)")
            .add(" from prototypes.prototype p where p.state = ")
            .value(PrototypeState.APPLIED.name())
            .add(" and p.sheet_filled < ")
            .value(SheetSection.values().length);
    if (!visible.everywhere()) {
      sql.add(" and p.steward_key = any(string_to_array(")
          .value(String.join(" ", visible.stewardKeys()))
          .add(", ' '))");
    }
    if (!organisationKey.isEmpty()) {
      sql.add(" and p.steward_key = ").value(organisationKey);
    }
    sql.add(" order by p.modified_at desc, p.key limit ").value(most);
    return rows(sql.query(entityManager)).stream()
        .map(
            row ->
                new UnfinishedSheet(
                    (String) row[0], (String) row[1], SheetGauge.of(sections((String) row[2]))))
        .toList();
  }

  private static Set<SheetSection> sections(String names) {
    return names == null
        ? Set.of()
        : Arrays.stream(names.split(" "))
            .map(SheetSection::valueOf)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The key itself, or with the first number behind it that makes it new. */
  public String freeKey(String wanted) {
    Set<String> taken =
        new HashSet<>(
            strings(
                "select key from prototypes.prototype where key = ?1 or key like ?1 || '-%'",
                wanted));
    String key = wanted;
    for (int next = 2; taken.contains(key); next++) {
      key = wanted + "-" + next;
    }
    return key;
  }

  /**
   * For this transaction: a letter wrong, missing or changed in a usual word still finds it; and
   * the statement is planned once, which takes as long as running it, and for the index, since for
   * a word that it sees the planner prefers to read every row.
   */
  private void prepare() {
    entityManager
        .createNativeQuery(
            "select set_config('pg_trgm.word_similarity_threshold', '0.4', true),"
                + " set_config('plan_cache_mode', 'force_generic_plan', true)")
        .getResultList();
  }

  /** A page of rows; the first two columns of each are the total and the facets' counts. */
  private Query page(PrototypeQuery query, Visible visible) {
    SqlText sql = found(query, visible);
    sql.add(", counted(counts) as (select string_agg(").add(COUNT).add(", '\n') from (");
    counts(sql);
    sql.add(") c), shown as (select * from found p order by ").add(order(query, visible));
    sql.add(" limit ").value(query.size());
    sql.add(" offset ").value((query.page() - 1L) * query.size()).add(")");
    return columns(sql, query, visible, "shown", "(select counts from counted)")
        .query(entityManager);
  }

  private Query all(PrototypeQuery query, Visible visible) {
    return columns(found(query, visible), query, visible, "found", "null").query(entityManager);
  }

  /** What the words find, with what the facets say of each; and those that all facets let pass. */
  private static SqlText found(PrototypeQuery query, Visible visible) {
    SqlText sql = new SqlText();
    sql.add("with candidate as materialized (select p.*, ");
    relevance(sql, query);
    sql.add(" as relevance");
    for (Facet facet : Facet.values()) {
      sql.add(", ");
      within(sql, query, facet);
      sql.add(" as in_" + facet.name());
    }
    sql.add(" from prototypes.prototype p where ");
    visible(sql, visible);
    words(sql, query);
    sql.add("), found as (select * from candidate where ");
    return sql.add(within(EnumSet.allOf(Facet.class))).add(")");
  }

  private static SqlText columns(
      SqlText sql, PrototypeQuery query, Visible visible, String source, String counts) {
    sql.add(" select total.n, ").add(counts).add(" as counts,");
    sql.add(" p.key, p.title, p.summary, p.kind, p.state, d.since, p.publication,");
    sql.add(" p.steward_key,");
    sql.add(" (select string_agg(o.organisation_key, ',' order by o.organisation_key)");
    sql.add(" from prototypes.prototype_origin o where o.prototype_id = p.id),");
    sql.add(" (select string_agg(t.theme_key, ',' order by s.rank)");
    sql.add(" from prototypes.prototype_theme t join prototypes.theme s on s.key = t.theme_key");
    sql.add(" where t.prototype_id = p.id),");
    sql.add(" (select string_agg(a.audience, ',')");
    sql.add(" from prototypes.prototype_audience a where a.prototype_id = p.id),");
    sql.add(" p.latest_version, p.latest_licence, p.").add(modified(visible));
    sql.add(" from (select count(*) as n from found) total left join ").add(source);
    sql.add(" p on true left join prototypes.state_date d");
    sql.add(" on d.prototype_id = p.id and d.state = p.state order by ");
    return sql.add(order(query, visible));
  }

  /** How many each value of a facet has, among what the other facets let pass. */
  private static void counts(SqlText sql) {
    String separator = "";
    for (Facet facet : Facet.values()) {
      sql.add(separator)
          .add("select '" + facet.name() + "' as facet, v.value, count(*) as n from (");
      sql.add(values(facet))
          .add(") v join candidate f on f.id = v.id where v.value is not null and ");
      sql.add(within(EnumSet.complementOf(EnumSet.of(facet)))).add(" group by v.value");
      separator = " union all ";
    }
  }

  private static String within(Set<Facet> facets) {
    return facets.stream().map(facet -> "in_" + facet.name()).collect(Collectors.joining(" and "));
  }

  /** One count a line, as {@link #COUNT} writes it. */
  private static Map<Facet, Map<String, Long>> readCounts(String lines) {
    Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      counts.put(facet, new HashMap<>());
    }
    if (lines != null) {
      for (String line : lines.split("\n")) {
        String[] parts = line.split(" ", 3);
        counts.get(Facet.valueOf(parts[0])).put(parts[2], Long.valueOf(parts[1]));
      }
    }
    return counts;
  }

  private static String values(Facet facet) {
    return switch (facet) {
      case STATE -> "select id, state as value from candidate";
      case KIND -> "select id, kind as value from candidate";
      case LICENCE -> "select id, latest_licence as value from candidate";
      case PUBLICATION -> "select id, publication as value from candidate";
      case THEME -> "select prototype_id as id, theme_key as value from prototypes.prototype_theme";
      case AUDIENCE ->
          "select prototype_id as id, audience as value from prototypes.prototype_audience";
      case CENTRE ->
          "select id, steward_key as value from candidate union"
              + " select prototype_id, organisation_key from prototypes.prototype_origin";
    };
  }

  private static Collection<String> chosen(PrototypeQuery query, Facet facet) {
    return switch (facet) {
      case STATE -> names(query.states());
      case KIND -> names(query.kinds());
      case LICENCE -> names(query.licences());
      case PUBLICATION -> names(query.publications());
      case THEME -> query.themes();
      case AUDIENCE -> names(query.audiences());
      case CENTRE -> query.centres();
    };
  }

  /** Whether the prototype p has one of the values that were chosen in a facet. */
  private static void within(SqlText sql, PrototypeQuery query, Facet facet) {
    Collection<String> chosen = chosen(query, facet);
    if (chosen.isEmpty()) {
      sql.add("true");
      return;
    }
    switch (facet) {
      case STATE -> sql.add("p.state in (").values(chosen).add(")");
      case KIND -> sql.add("coalesce(p.kind in (").values(chosen).add("), false)");
      case LICENCE -> sql.add("coalesce(p.latest_licence in (").values(chosen).add("), false)");
      case PUBLICATION -> sql.add("p.publication in (").values(chosen).add(")");
      case THEME ->
          sql.add("exists (select from prototypes.prototype_theme t where t.prototype_id = p.id")
              .add(" and t.theme_key in (")
              .values(chosen)
              .add("))");
      case AUDIENCE ->
          sql.add("exists (select from prototypes.prototype_audience a")
              .add(" where a.prototype_id = p.id and a.audience in (")
              .values(chosen)
              .add("))");
      case CENTRE ->
          sql.add("(p.steward_key in (")
              .values(chosen)
              .add(") or exists (select from prototypes.prototype_origin o")
              .add(" where o.prototype_id = p.id and o.organisation_key in (")
              .values(chosen)
              .add(")))");
    }
  }

  private static void visible(SqlText sql, Visible visible) {
    if (visible.everywhere()) {
      sql.add("true");
    } else if (visible.stewardKeys().isEmpty()) {
      sql.add("p.publication = 'PUBLISHED'");
    } else {
      sql.add("(p.publication = 'PUBLISHED' or p.steward_key in (");
      sql.values(visible.stewardKeys()).add("))");
    }
  }

  /** Every word must occur, or something like it. */
  private static void words(SqlText sql, PrototypeQuery query) {
    for (String word : typedWords(query.text())) {
      sql.add(" and (p.search_text like '%' || public.plain(").value(SqlText.escaped(word));
      sql.add(") || '%' or public.plain(").value(word).add(") <% p.search_text)");
    }
  }

  private static void relevance(SqlText sql, PrototypeQuery query) {
    if (query.text().isEmpty()) {
      sql.add("0");
      return;
    }
    sql.add("2 * public.word_similarity(public.plain(").value(query.text());
    sql.add("), p.search_title) + public.word_similarity(public.plain(").value(query.text());
    sql.add("), p.search_text)");
  }

  private static String order(PrototypeQuery query, Visible visible) {
    PrototypeSort sort = query.sort();
    return switch (sort) {
      case RELEVANCE -> "p.relevance desc, p.search_title, p.key";
      case TITLE -> "p.search_title, p.key";
      case NEWEST -> "p." + modified(visible) + " desc, p.key";
      case STATE ->
          "array_position(array['ARCHIVED', 'INITIATED', 'IN_WORKSHOP', 'TESTED', 'APPLIED',"
              + " 'CAPITALISED'], p.state) desc, p.search_title, p.key";
    };
  }

  private static String modified(Visible visible) {
    return visible.intranet() ? "modified_at" : "publicly_modified_at";
  }

  private static void mention(Object[] row, Set<String> mentioned) {
    if (row[KEY] != null) {
      mentioned.add((String) row[9]);
      mentioned.addAll(parts(row[10]));
    }
  }

  private static PrototypeRow row(Object[] row, Map<String, OrganisationRef> names) {
    return new PrototypeRow(
        (String) row[KEY],
        (String) row[3],
        (String) row[4],
        row[5] == null ? null : PrototypeKind.valueOf((String) row[5]),
        PrototypeState.valueOf((String) row[6]),
        new PartialDate((String) row[7]),
        PublicationState.valueOf((String) row[8]),
        PrototypeReader.ref(names, (String) row[9]),
        PrototypeReader.refs(names, parts(row[10])),
        parts(row[11]),
        parts(row[12]).stream().map(Audience::valueOf).sorted().toList(),
        (String) row[13],
        row[14] == null ? null : Licence.valueOf((String) row[14]),
        SqlText.instant(row[15]));
  }

  private static Facets facets(
      PrototypeQuery query,
      Map<Facet, Map<String, Long>> counts,
      Map<String, Theme> scheme,
      Map<String, OrganisationRef> names) {
    Map<String, Long> centres = new TreeMap<>(counts.get(Facet.CENTRE));
    query.centres().forEach(key -> centres.putIfAbsent(key, 0L));
    Map<String, Long> found = counts.get(Facet.THEME);
    return new Facets(
        scheme.values().stream()
            .filter(theme -> found.containsKey(theme.key()) || query.themes().contains(theme.key()))
            .map(
                theme ->
                    new Count<>(
                        theme,
                        found.getOrDefault(theme.key(), 0L),
                        query.themes().contains(theme.key())))
            .toList(),
        choices(PrototypeState.values(), counts.get(Facet.STATE), query.states()),
        choices(PrototypeKind.values(), counts.get(Facet.KIND), query.kinds()),
        choices(Audience.values(), counts.get(Facet.AUDIENCE), query.audiences()),
        centres.entrySet().stream()
            .map(
                entry ->
                    new Count<>(
                        PrototypeReader.ref(names, entry.getKey()),
                        entry.getValue(),
                        query.centres().contains(entry.getKey())))
            .sorted(Comparator.comparing(count -> Slug.of(count.value().name())))
            .toList(),
        choices(Licence.values(), counts.get(Facet.LICENCE), query.licences()),
        choices(PublicationState.values(), counts.get(Facet.PUBLICATION), query.publications()));
  }

  private static <E extends Enum<E>> List<Count<E>> choices(
      E[] values, Map<String, Long> counts, Set<E> chosen) {
    return Arrays.stream(values)
        .filter(value -> counts.containsKey(value.name()) || chosen.contains(value))
        .map(
            value ->
                new Count<>(value, counts.getOrDefault(value.name(), 0L), chosen.contains(value)))
        .toList();
  }

  private static List<String> names(Set<? extends Enum<?>> values) {
    Function<Enum<?>, String> name = Enum::name;
    return values.stream().map(name).sorted().toList();
  }

  private static List<String> parts(Object column) {
    return column == null ? new ArrayList<>() : Arrays.asList(((String) column).split(","));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  private static VersionNumber number(Object major, Object minor) {
    return new VersionNumber(((Number) major).intValue(), ((Number) minor).intValue());
  }

  private List<String> strings(String sql, Object... values) {
    Query query = entityManager.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    List<?> found = query.getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  private static List<Object[]> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  /** The words of what somebody typed; those past the eighth are not looked for. */
  private static List<String> typedWords(String typed) {
    return List.of(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
        .filter(word -> !word.isEmpty())
        .limit(MAX_WORDS)
        .toList();
  }
}
