package fr.essaim.core.education.internal;

import fr.essaim.core.education.Accessibility;
import fr.essaim.core.education.ConfirmedBy;
import fr.essaim.core.education.Cost;
import fr.essaim.core.education.EducationTheme;
import fr.essaim.core.education.Freshness;
import fr.essaim.core.education.MapPoint;
import fr.essaim.core.education.MapView;
import fr.essaim.core.education.PlaceFilters;
import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.education.PlaceRow;
import fr.essaim.core.education.PlaceSort;
import fr.essaim.core.education.PlaceState;
import fr.essaim.core.education.Position;
import fr.essaim.core.education.SchoolCalendar;
import fr.essaim.core.education.Stage;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.Filter;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.lists.Row;
import fr.essaim.core.network.Communes;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds places. What is asked of an offer (age, theme, cost, day) must hold for one and the same
 * offer of a place, which is the one that its row shows.
 */
@ApplicationScoped
public class PlaceSearch {

  /** What {@link #fits} and {@link #within} look at, besides constants. */
  private static final List<String> LOOKED_AT =
      List.of(
          PlaceFilters.AGE,
          PlaceFilters.DAY,
          PlaceFilters.HOUR,
          PlaceFilters.DURING,
          PlaceFilters.OPEN,
          PlaceFilters.WITHIN);

  private static final int DEGREE = 111_195;
  private static final int FARTHEST = 100_000;
  private static final int NEAREST = 100;

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private Communes communes;
  @Inject private SchoolCalendar calendar;
  @Inject private Clock clock;

  /**
   * Which places somebody sees.
   *
   * @param all whether those are among them that the public does not find, in these communes
   */
  public record Visible(boolean all, OrganisationScope scope) {

    /** What everybody finds. */
    public static final Visible TO_EVERYBODY =
        new Visible(false, new OrganisationScope(false, Set.of()));
  }

  public ListResult<PlaceRow> list(ListQuery query, Visible visible) {
    return engine.list(definition(query, visible), query);
  }

  /** The same without facets. */
  public ListResult<PlaceRow> page(ListQuery query, Visible visible) {
    return engine.page(definition(query, visible), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Visible visible, Consumer<PlaceRow> reader) {
    engine.each(definition(query, visible), query, reader);
  }

  /** How many places everybody finds by each of several queries. */
  public List<Long> totals(List<ListQuery> queries) {
    return engine.totals(queries, each -> definition(each, Visible.TO_EVERYBODY));
  }

  /** What everybody finds within a view of the map: places that lie together are one point. */
  public List<MapPoint> points(ListQuery query, MapView view) {
    return engine
        .over(definition(query, Visible.TO_EVERYBODY), query, sql -> gathered(sql, view))
        .stream()
        .map(PlaceSearch::point)
        .toList();
  }

  private static void gathered(SqlText sql, MapView view) {
    sql.add("select count(*), avg(latitude), avg(longitude), min(latitude), min(longitude),");
    sql.add(" max(latitude), max(longitude), min(key), min(name), min(kind) from found where ");
    inside(sql, "", view.south(), view.west(), view.north(), view.east());
    sql.add(" group by floor(latitude / ").value(view.height());
    sql.add("), floor(longitude / ").value(view.width());
    sql.add(") order by 1 desc, 8");
  }

  private static MapPoint point(Object[] cells) {
    return new MapPoint(
        ((Number) cells[0]).intValue(),
        new Position(real(cells[1]), real(cells[2])),
        new Position(real(cells[3]), real(cells[4])),
        new Position(real(cells[5]), real(cells[6])),
        (String) cells[7],
        (String) cells[8],
        PlaceKind.valueOf((String) cells[9]));
  }

  private static double real(Object cell) {
    return ((Number) cell).doubleValue();
  }

  private ListDefinition<PlaceRow> definition(ListQuery query, Visible visible) {
    Lookup<TerritoryRef> territories = communes::named;
    Lookup<OrganisationRef> centres = organisations::named;
    LocalDate today = LocalDate.now(clock);
    Optional<Position> near = near(query);
    ListDefinition<PlaceRow> definition =
        new ListDefinition<>(row -> row(row, territories, today))
            .from(sql -> rows(sql, near, visible))
            .visible(sql -> visible(sql, query, visible))
            .join(sql -> offer(sql, query))
            .searched("sorted", "searched")
            .facet(Facet.of(PlaceFilters.KIND, PlaceKind.class, "kind"))
            .facet(
                Facet.linked(
                    PlaceFilters.ACCESSIBILITY,
                    Accessibility.class,
                    "education.place_accessibility",
                    "place_id",
                    "accessibility"))
            .facet(
                Facet.of(
                    PlaceFilters.COMMUNE,
                    territories,
                    Facet.Order.COUNT,
                    (sql, keys) -> sql.in("p.commune_key", keys),
                    "select id, commune_key as value from candidate"));
    if (visible.all()) {
      definition
          .facet(Facet.of(PlaceFilters.STATE, PlaceState.class, "state"))
          .facet(Facet.of(PlaceFilters.CENTRE, centres, "centre_key"))
          .filter(Filter.by(PlaceFilters.OWN, (sql, said) -> sql.add("p.kept")));
    } else {
      definition.filter(
          Filter.by(PlaceFilters.CENTRE, (sql, keys) -> sql.in("p.centre_key", keys)));
    }
    Filter.Condition elsewhere = (sql, said) -> sql.add("true");
    LOOKED_AT.forEach(name -> definition.filter(Filter.by(name, elsewhere)));
    return definition
        .filter(new Filter(PlaceFilters.STAGE, Stage.class, elsewhere))
        .filter(new Filter(PlaceFilters.THEME, EducationTheme.class, elsewhere))
        .filter(new Filter(PlaceFilters.COST, Cost.class, elsewhere))
        .filter(
            new Filter(
                PlaceFilters.FRESHNESS,
                Freshness.class,
                (sql, said) -> freshness(sql, said, today)))
        .filter(
            Filter.by(
                PlaceFilters.NEAR,
                (sql, said) -> within(sql, near, number(query, PlaceFilters.WITHIN))))
        .filter(Filter.by(PlaceFilters.BOX, (sql, said) -> box(sql, said)))
        .filter(
            Filter.by(
                PlaceFilters.LANGUAGE,
                (sql, said) ->
                    sql.add("exists (select from education.place_language l where")
                        .add(" l.place_id = p.id and l.language in (")
                        .values(said)
                        .add("))")))
        .filter(Filter.by(PlaceFilters.KEY, (sql, keys) -> sql.in("p.key", keys)))
        .filter(Filter.by(PlaceFilters.EXCEPT, (sql, keys) -> sql.add("not ").in("p.key", keys)))
        .sort(
            PlaceSort.USUAL,
            near.isPresent() ? "p.metres nulls last" : "p.relevance desc",
            "p.sorted")
        .sort(PlaceSort.NAME, "p.sorted")
        .sort(PlaceSort.CONFIRMED, "p.confirmed_on", "p.sorted")
        .sort(PlaceSort.CHANGED, "p.modified_at desc")
        .columns("key", "name", "kind", "street", "latitude", "longitude", "hours")
        .column("metres", near.isPresent() ? "p.metres" : "cast(null as double precision)")
        .columns("state", "confirmed_by", "confirmations", "modified_at")
        .column("kept", visible.all() ? "p.kept" : "false")
        .column("confirmed_on", "to_char(p.confirmed_on, 'YYYY-MM-DD')")
        .column("phone", "case when p.contact_agreed then p.phone else '' end")
        .column(
            "wheelchair",
            "exists (select from education.place_accessibility a where a.place_id = p.id"
                + " and a.accessibility = 'WHEELCHAIR')")
        .column("commune", "p.commune_key", territories)
        .column("offers", "coalesce(o.n, 0)")
        .column("offer_key", "o.key")
        .column("offer_title", "o.title")
        .column("age_from", "o.age_from")
        .column("age_to", "o.age_to")
        .column("parents", "o.parents")
        .column("cost", "o.cost")
        .column("cost_note", "o.cost_note")
        .column("offer_hours", "o.hours");
  }

  /** Places, with the distance where one said from where, and whether the caller keeps them. */
  private void rows(SqlText sql, Optional<Position> near, Visible visible) {
    if (near.isEmpty() && !visible.all()) {
      sql.add("education.place p");
      return;
    }
    sql.add("(select q.*");
    if (near.isPresent()) {
      sql.add(", education.metres(q.latitude, q.longitude, ");
      sql.value(near.get().latitude()).add(", ").value(near.get().longitude()).add(") as metres");
    }
    if (visible.all()) {
      kept(sql.add(", "), visible).add(" as kept");
    }
    sql.add(" from education.place q) p");
  }

  /** The offer of a place that fits best, and how many do. */
  private void offer(SqlText sql, ListQuery query) {
    sql.add("left join lateral (select f.*, count(*) over () as n from education.offer f where");
    fitting(sql, query);
    sql.add(" order by f.title, f.key limit 1) o on true");
  }

  /** That something of what a place offers fits, or its own hours where those alone are asked. */
  private void fits(SqlText sql, ListQuery query) {
    boolean byOffer =
        number(query, PlaceFilters.AGE) != null
            || !query.chosen(PlaceFilters.STAGE, Stage.class).isEmpty()
            || !query.chosen(PlaceFilters.THEME, EducationTheme.class).isEmpty()
            || !query.chosen(PlaceFilters.COST, Cost.class).isEmpty();
    if (!byOffer && !isTimed(query)) {
      return;
    }
    sql.add(" and (exists (select from education.offer f where");
    fitting(sql, query);
    sql.add(")");
    if (!byOffer) {
      sql.add(" or exists (select from education.slot s where s.place_key = p.key");
      slot(sql.add(" and s.offer_key is null"), query);
      sql.add(")");
    }
    sql.add(")");
  }

  private static boolean isTimed(ListQuery query) {
    return isOpenAsked(query)
        || isInHolidays(query)
        || !days(query).isEmpty()
        || minute(query.one(PlaceFilters.HOUR)) != null;
  }

  private static boolean isInHolidays(ListQuery query) {
    return query.one(PlaceFilters.DURING).equals(PlaceFilters.HOLIDAYS_ONLY);
  }

  private static boolean isOpenAsked(ListQuery query) {
    return query.one(PlaceFilters.OPEN).equals(PlaceFilters.NOW);
  }

  /** The conditions on an offer {@code f} of a place {@code p}. */
  private void fitting(SqlText sql, ListQuery query) {
    sql.add(" f.place_key = p.key and not f.withdrawn");
    Set<Stage> stages = query.chosen(PlaceFilters.STAGE, Stage.class);
    if (!stages.isEmpty()) {
      String separator = " and (";
      for (Stage stage : stages) {
        sql.add(separator);
        separator = " or ";
        if (stage == Stage.PARENTS) {
          sql.add("f.parents");
        } else {
          ages(sql, stage.youngest(), stage.oldest());
        }
      }
      sql.add(")");
    }
    Integer age = number(query, PlaceFilters.AGE);
    if (age != null) {
      ages(sql.add(" and "), age, age);
    }
    Set<EducationTheme> themes = query.chosen(PlaceFilters.THEME, EducationTheme.class);
    if (!themes.isEmpty()) {
      sql.add(
          " and exists (select from education.offer_theme t where t.offer_id = f.id and t.theme");
      sql.add(" in (").values(themes.stream().map(Enum::name).toList()).add("))");
    }
    Set<Cost> costs = query.chosen(PlaceFilters.COST, Cost.class);
    if (!costs.isEmpty()) {
      sql.add(" and ").in("f.cost", costs.stream().map(Enum::name).toList());
    }
    if (isTimed(query)) {
      slot(sql.add(" and exists (select from education.slot s where s.offer_key = f.key"), query);
      sql.add(")");
    }
  }

  private static void ages(SqlText sql, int youngest, int oldest) {
    sql.add("(coalesce(f.age_from, 0) <= ").value(oldest);
    sql.add(" and coalesce(f.age_to, 200) >= ").value(youngest);
    sql.add(" and not (f.parents and f.age_from is null and f.age_to is null))");
  }

  /** On a day, perhaps at an hour, or now. */
  private void slot(SqlText sql, ListQuery query) {
    if (isOpenAsked(query)) {
      LocalDateTime now = LocalDateTime.now(clock);
      int minute = now.getHour() * 60 + now.getMinute();
      sql.add(" and s.day_kind = ").value(calendar.kind(now.toLocalDate()).name());
      sql.add(" and s.weekday = ").value(now.getDayOfWeek().getValue());
      sql.add(" and s.opens <= ").value(minute).add(" and s.closes > ").value(minute);
      return;
    }
    if (!days(query).isEmpty()) {
      sql.add(" and ").in("s.weekday", days(query));
    }
    sql.add(" and s.day_kind = ").value(isInHolidays(query) ? "SCHOOL_HOLIDAY" : "TERM");
    Integer minute = minute(query.one(PlaceFilters.HOUR));
    if (minute != null) {
      sql.add(" and s.opens <= ").value(minute).add(" and s.closes > ").value(minute);
    }
  }

  private void visible(SqlText sql, ListQuery query, Visible visible) {
    sql.add("(p.state in ('SHOWN', 'UNDER_REVIEW')");
    if (visible.all()) {
      sql.add(" or p.state <> 'MERGED' and p.kept");
    }
    fits(sql.add(")"), query);
  }

  /** Whether a place is one of those that the caller keeps. */
  private SqlText kept(SqlText sql, Visible visible) {
    communes.within(sql.add("("), "q.commune_key", visible.scope()).add(" or coalesce(");
    return visible.scope().within(sql, "q.centre_key").add(", false))");
  }

  private static void freshness(SqlText sql, Collection<String> said, LocalDate today) {
    Date check = Date.valueOf(today.minusMonths(Freshness.CHECK_AFTER_MONTHS));
    Date hide = Date.valueOf(today.minusMonths(Freshness.HIDE_AFTER_MONTHS));
    sql.add("case when p.confirmed_on <= ")
        .value(hide)
        .add(" then 'STALE' when p.confirmed_on <= ");
    sql.value(check).add(" then 'TO_CHECK' else 'FRESH' end in (").values(said).add(")");
  }

  private static void within(SqlText sql, Optional<Position> near, Integer metres) {
    if (near.isEmpty()) {
      sql.add("true");
      return;
    }
    int radius = Math.max(NEAREST, Math.min(FARTHEST, metres == null ? FARTHEST : metres));
    double high = (double) radius / DEGREE;
    double wide = high / Math.max(0.01, Math.cos(Math.toRadians(near.get().latitude())));
    between(sql, "p.latitude", near.get().latitude(), high).add(" and ");
    between(sql, "p.longitude", near.get().longitude(), wide);
    sql.add(" and p.metres <= ").value(radius);
  }

  private static SqlText between(SqlText sql, String column, double middle, double around) {
    return sql.add(column + " between ").value(middle - around).add(" and ").value(middle + around);
  }

  private static void box(SqlText sql, Collection<String> said) {
    MapView.sides(said.iterator().next())
        .ifPresentOrElse(
            sides -> inside(sql, "p.", sides[0], sides[1], sides[2], sides[3]),
            () -> sql.add("true"));
  }

  private static void inside(
      SqlText sql, String table, double south, double west, double north, double east) {
    sql.add(table + "latitude between ").value(south).add(" and ").value(north);
    sql.add(" and " + table + "longitude between ").value(west).add(" and ").value(east);
  }

  /** From where one asks, if that is a point. */
  private static Optional<Position> near(ListQuery query) {
    return Position.read(query.one(PlaceFilters.NEAR));
  }

  private static Integer number(ListQuery query, String filter) {
    String said = query.one(filter);
    return said.matches("\\d{1,6}") ? Integer.valueOf(said) : null;
  }

  /** The asked days of the week, from 1. */
  private static List<Integer> days(ListQuery query) {
    return query.chosen(PlaceFilters.DAY).stream()
        .filter(day -> day.matches("[1-7]"))
        .map(Integer::valueOf)
        .toList();
  }

  private static Integer minute(String hour) {
    return hour.matches("([01]?\\d|2[0-3]):[0-5]\\d")
        ? Integer.parseInt(hour.split(":")[0]) * 60 + Integer.parseInt(hour.split(":")[1])
        : null;
  }

  private static PlaceRow row(Row row, Lookup<TerritoryRef> territories, LocalDate today) {
    LocalDate confirmed = LocalDate.parse(row.text("confirmed_on"));
    return new PlaceRow(
        row.text("key"),
        row.text("name"),
        row.constant("kind", PlaceKind.class),
        row.thing("commune", territories),
        row.text("street"),
        row.real("latitude") == null
            ? null
            : new Position(row.real("latitude"), row.real("longitude")),
        row.real("metres") == null ? null : (int) Math.round(row.real("metres")),
        row.text("hours"),
        row.text("phone"),
        row.flag("wheelchair"),
        row.constant("state", PlaceState.class),
        Freshness.of(confirmed, today),
        confirmed,
        row.constant("confirmed_by", ConfirmedBy.class),
        row.integer("confirmations"),
        row.text("offer_key") == null
            ? null
            : new PlaceRow.FittingOffer(
                row.text("offer_key"),
                row.text("offer_title"),
                row.integer("age_from"),
                row.integer("age_to"),
                row.flag("parents"),
                row.constant("cost", Cost.class),
                row.text("cost_note"),
                row.text("offer_hours")),
        row.integer("offers"),
        row.instant("modified_at"),
        row.flag("kept"));
  }
}
