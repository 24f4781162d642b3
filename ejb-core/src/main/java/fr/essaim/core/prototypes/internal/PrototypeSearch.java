package fr.essaim.core.prototypes.internal;

import static fr.essaim.core.prototypes.PrototypeFilters.AUDIENCE;
import static fr.essaim.core.prototypes.PrototypeFilters.CENTRE;
import static fr.essaim.core.prototypes.PrototypeFilters.KEY;
import static fr.essaim.core.prototypes.PrototypeFilters.KIND;
import static fr.essaim.core.prototypes.PrototypeFilters.LICENCE;
import static fr.essaim.core.prototypes.PrototypeFilters.PUBLICATION;
import static fr.essaim.core.prototypes.PrototypeFilters.STATE;
import static fr.essaim.core.prototypes.PrototypeFilters.THEME;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Callers;
import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.Filter;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.lists.Row;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Cover;
import fr.essaim.core.prototypes.LibraryFigures;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.ProposedRelease;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.prototypes.SheetFigures;
import fr.essaim.core.prototypes.SheetGauge;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.prototypes.UnfinishedSheet;
import fr.essaim.core.prototypes.VersionKey;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds prototypes, for the public and for those who work on them. */
@ApplicationScoped
public class PrototypeSearch {

  private static final String PROPOSALS =
      "select p.key, p.title, v.major, v.minor, p.steward_key, v.proposed_by, v.proposed_at,"
          + " v.sent_back_because from prototypes.version v"
          + " join prototypes.prototype p on p.id = v.prototype_id where v.released_on is null and ";

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private ThemeScheme themes;
  @Inject private AccountService accounts;

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

  public ListResult<PrototypeRow> list(ListQuery query, Visible visible) {
    return engine.list(definition(visible), query);
  }

  /** The same without facets. */
  public ListResult<PrototypeRow> page(ListQuery query, Visible visible) {
    return engine.page(definition(visible), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Visible visible, Consumer<PrototypeRow> reader) {
    engine.each(definition(visible), query, reader);
  }

  private ListDefinition<PrototypeRow> definition(Visible visible) {
    Lookup<OrganisationRef> centres = this::centres;
    Lookup<Theme> scheme = keys -> themes.all();
    String modified = visible.intranet() ? "p.modified_at" : "p.publicly_modified_at";
    return new ListDefinition<>(row -> row(row, centres, scheme))
        .from("prototypes.prototype p")
        .visible(sql -> visible(sql, visible))
        .searched("search_title", "search_text")
        .facet(
            Facet.linked(THEME, scheme, "prototypes.prototype_theme", "prototype_id", "theme_key"))
        .facet(Facet.of(STATE, PrototypeState.class, "state"))
        .facet(Facet.of(KIND, PrototypeKind.class, "kind"))
        .facet(
            Facet.linked(
                AUDIENCE,
                Audience.class,
                "prototypes.prototype_audience",
                "prototype_id",
                "audience"))
        .facet(
            Facet.of(
                CENTRE,
                centres,
                Facet.Order.LABEL,
                PrototypeSearch::ofCentre,
                "select id, steward_key as value from candidate union"
                    + " select prototype_id, organisation_key from prototypes.prototype_origin"))
        .facet(Facet.of(LICENCE, Licence.class, "latest_licence"))
        .facet(Facet.of(PUBLICATION, PublicationState.class, "publication"))
        .filter(Filter.by(KEY, (sql, keys) -> sql.in("p.key", keys)))
        .sort(PrototypeSort.RELEVANCE, "p.relevance desc", "p.search_title")
        .sort(PrototypeSort.TITLE, "p.search_title")
        .sort(PrototypeSort.NEWEST, modified + " desc")
        .sort(
            PrototypeSort.STATE,
            "array_position(array['INITIATED', 'IN_WORKSHOP', 'TESTED', 'APPLIED',"
                + " 'CAPITALISED'], p.state) desc nulls last",
            "p.search_title")
        .columns("key", "title", "summary", "kind", "state")
        .columns("publication", "latest_version", "latest_licence")
        .columns("cover_file_id", "cover_small_id", "cover_alt", "cover_credit")
        .column("modified_at", modified)
        .column("since", "d.since")
        .join("left join prototypes.state_date d on d.prototype_id = p.id and d.state = p.state")
        .column("steward", "p.steward_key", centres)
        .column(
            "origins",
            "(select string_agg(o.organisation_key, ',' order by o.organisation_key)"
                + " from prototypes.prototype_origin o where o.prototype_id = p.id)",
            centres)
        .column(
            "themes",
            "(select string_agg(t.theme_key, ',' order by s.rank) from"
                + " prototypes.prototype_theme t join prototypes.theme s on s.key = t.theme_key"
                + " where t.prototype_id = p.id)",
            scheme)
        .column(
            "figures",
            "(select string_agg(f.figure || '=' || f.lowest || '-' || f.highest"
                + " || coalesce(',' || f.figure || '_YEAR=' || f.year, ''), ',')"
                + " from prototypes.sheet_figure f where f.prototype_id = p.id)")
        .column(
            "audiences",
            "(select string_agg(a.audience, ',')"
                + " from prototypes.prototype_audience a where a.prototype_id = p.id)");
  }

  /** A key that no organisation has stands for itself. */
  private Map<String, OrganisationRef> centres(Collection<String> keys) {
    Map<String, OrganisationRef> names = organisations.named(keys);
    return keys.stream()
        .collect(Collectors.toMap(Function.identity(), key -> PrototypeReader.ref(names, key)));
  }

  private static PrototypeRow row(Row row, Lookup<OrganisationRef> centres, Lookup<Theme> scheme) {
    return new PrototypeRow(
        row.text("key"),
        row.text("title"),
        row.text("summary"),
        row.constant("kind", PrototypeKind.class),
        row.constant("state", PrototypeState.class),
        new PartialDate(row.text("since")),
        row.constant("publication", PublicationState.class),
        row.thing("steward", centres),
        row.things("origins", centres),
        row.things("themes", scheme),
        row.several("audiences").stream().map(Audience::valueOf).sorted().toList(),
        row.text("latest_version"),
        row.constant("latest_licence", Licence.class),
        SheetFigures.of(
            row.several("figures").stream()
                .map(field -> field.split("="))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]))),
        cover(row),
        row.instant("modified_at"));
  }

  private static Cover cover(Row row) {
    String file = row.text("cover_file_id");
    return file == null
        ? null
        : new Cover(
            file, row.text("cover_small_id"), row.text("cover_alt"), row.text("cover_credit"));
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

  /** Whose steward one of the organisations is, or where it began. */
  private static void ofCentre(SqlText sql, Collection<String> keys) {
    sql.add("(p.steward_key in (")
        .values(keys)
        .add(") or exists (select from prototypes.prototype_origin o")
        .add(" where o.prototype_id = p.id and o.organisation_key in (")
        .values(keys)
        .add(")))");
  }

  public List<String> publishedKeys() {
    return strings(
        "select key from prototypes.prototype where publication = 'PUBLISHED' order by key");
  }

  public List<String> publishedVersionKeys() {
    return SqlText.rows(
            entityManager.createNativeQuery(
                "select p.key, v.major, v.minor from prototypes.version v"
                    + " join prototypes.prototype p on p.id = v.prototype_id"
                    + " where p.publication = 'PUBLISHED' and v.released_on is not null"
                    + " order by p.key, v.major, v.minor"))
        .stream()
        .map(row -> new VersionKey((String) row[0], number(row[1], row[2])).toString())
        .toList();
  }

  public Map<String, PrototypeRef> named(Collection<String> keys) {
    SqlText sql =
        new SqlText()
            .add(
                "select key, title, kind, publication = 'PUBLISHED' from prototypes.prototype where ")
            .only("key", keys);
    return SqlText.rows(sql.query(entityManager)).stream()
        .map(
            row ->
                new PrototypeRef(
                    (String) row[0],
                    (String) row[1],
                    row[2] == null ? null : PrototypeKind.valueOf((String) row[2]),
                    (boolean) row[3]))
        .collect(Collectors.toMap(PrototypeRef::key, each -> each));
  }

  /** The numbers of the versions of a prototype, the newest first. */
  public List<VersionNumber> numbers(String key, boolean released) {
    return SqlText.rows(
            SqlText.of(
                    "select v.major, v.minor from prototypes.version v"
                        + " join prototypes.prototype p on p.id = v.prototype_id where p.key = ?1"
                        + (released ? " and v.released_on is not null" : "")
                        + " order by v.major desc, v.minor desc",
                    key)
                .query(entityManager))
        .stream()
        .map(row -> number(row[0], row[1]))
        .toList();
  }

  public LibraryFigures figures() {
    String open =
        Arrays.stream(Licence.values())
            .filter(Licence::isOpen)
            .map(licence -> "'" + licence.name() + "'")
            .collect(Collectors.joining(", "));
    Object[] row =
        SqlText.rows(
                entityManager.createNativeQuery(
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

  /** The proposals that wait, the oldest first. */
  public List<ProposedRelease> proposals() {
    return proposals(new SqlText().add(PROPOSALS).add("v.proposed"));
  }

  /** What somebody proposed and was sent back. */
  public List<ProposedRelease> sentBackTo(String caller) {
    return proposals(
        new SqlText()
            .add(PROPOSALS)
            .add("not v.proposed and v.sent_back_because is not null and v.proposed_by = ")
            .value(caller));
  }

  private List<ProposedRelease> proposals(SqlText sql) {
    List<Object[]> rows =
        SqlText.rows(sql.add(" order by v.proposed_at, p.modified_at").query(entityManager));
    Map<String, OrganisationRef> names =
        organisations.named(rows.stream().map(row -> (String) row[4]).toList());
    Callers callers =
        Callers.of(rows.stream().map(row -> (String) row[5]).toList(), accounts::names);
    return rows.stream()
        .map(
            row ->
                new ProposedRelease(
                    (String) row[0],
                    (String) row[1],
                    number(row[2], row[3]),
                    PrototypeReader.ref(names, (String) row[4]),
                    row[5] == null ? "" : callers.name((String) row[5]),
                    row[6] == null ? null : SqlText.instant(row[6]),
                    (String) row[7]))
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
    return SqlText.rows(sql.query(entityManager)).stream()
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
}
