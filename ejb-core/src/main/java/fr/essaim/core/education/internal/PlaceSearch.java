package fr.essaim.core.education.internal;

import fr.essaim.core.education.Accessibility;
import fr.essaim.core.education.ConfirmedBy;
import fr.essaim.core.education.Cost;
import fr.essaim.core.education.EducationTheme;
import fr.essaim.core.education.Freshness;
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
import java.util.stream.Stream;

/**
 * Finds places. What is asked of an offer (age, theme, cost, day) must hold for one and the same
 * offer of a place, so that it decides which offer a row shows, in the table that the list is of.
 */
@ApplicationScoped
public class PlaceSearch {

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

  /**
   * The table that a query is of, with the conditions on offers and distance, and every condition
   * on places: what a map of the same query is drawn from.
   */
  public ListDefinition<PlaceRow> definition(ListQuery query, Visible visible) {
    Lookup<TerritoryRef> territories = communes::named;
    Lookup<OrganisationRef> centres = organisations::named;
    LocalDate today = LocalDate.now(clock);
    Optional<Position> near = near(query);
    ListDefinition<PlaceRow> definition =
        new ListDefinition<>(row -> row(row, territories, today))
            .from(sql -> rows(sql, query, near, visible))
            .visible(sql -> visible(sql, visible))
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
    }
    Stream.of(PlaceFilters.DURING, PlaceFilters.HOUR, PlaceFilters.WITHIN)
        .forEach(name -> definition.filter(Filter.by(name, (sql, said) -> sql.add("true"))));
    Stream.of(PlaceFilters.AGE, PlaceFilters.DAY, PlaceFilters.OPEN)
        .forEach(name -> definition.filter(Filter.by(name, (sql, said) -> sql.add("p.fits"))));
    return definition
        .filter(new Filter(PlaceFilters.STAGE, Stage.class, (sql, said) -> sql.add("p.fits")))
        .filter(
            new Filter(PlaceFilters.THEME, EducationTheme.class, (sql, said) -> sql.add("p.fits")))
        .filter(new Filter(PlaceFilters.COST, Cost.class, (sql, said) -> sql.add("p.fits")))
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
        .sort(
            PlaceSort.USUAL,
            near.isPresent() ? "p.metres nulls last" : "p.relevance desc",
            "p.sorted")
        .sort(PlaceSort.NAME, "p.sorted")
        .sort(PlaceSort.CONFIRMED, "p.confirmed_on", "p.sorted")
        .sort(PlaceSort.CHANGED, "p.modified_at desc")
        .columns("key", "name", "kind", "street", "latitude", "longitude", "metres", "hours")
        .columns("state", "confirmed_by", "confirmations", "modified_at", "kept")
        .column("confirmed_on", "to_char(p.confirmed_on, 'YYYY-MM-DD')")
        .column("phone", "case when p.contact_agreed then p.phone else '' end")
        .column(
            "wheelchair",
            "exists (select from education.place_accessibility a where a.place_id = p.id"
                + " and a.accessibility = 'WHEELCHAIR')")
        .column("commune", "p.commune_key", territories)
        .columns("offers", "offer_key", "offer_title", "age_from", "age_to", "parents", "cost")
        .columns("cost_note", "offer_hours");
  }

  /** Places with the offer that fits best, how many do, and the distance. */
  private void rows(SqlText sql, ListQuery query, Optional<Position> near, Visible visible) {
    kept(sql.add("(select q.*, "), visible)
        .add(" as kept, o.key as offer_key, o.title as offer_title, o.age_from, o.age_to,");
    sql.add(" o.parents, o.cost, o.cost_note, o.hours as offer_hours,");
    sql.add(" coalesce(o.n, 0) as offers, ");
    boolean open = query.one(PlaceFilters.OPEN).equals(PlaceFilters.NOW);
    boolean byOffer =
        Stream.of(PlaceFilters.STAGE, PlaceFilters.AGE, PlaceFilters.THEME, PlaceFilters.COST)
            .anyMatch(name -> !query.chosen(name).isEmpty());
    if (byOffer) {
      sql.add("o.key is not null as fits, ");
    } else if (open || !query.chosen(PlaceFilters.DAY).isEmpty()) {
      sql.add("(o.key is not null or exists (select from education.slot s");
      sql.add(" where s.place_key = q.key and s.offer_key is null");
      slot(sql, query, open);
      sql.add(")) as fits, ");
    } else {
      sql.add("true as fits, ");
    }
    if (near.isPresent()) {
      sql.add("education.metres(q.latitude, q.longitude, ");
      sql.value(near.get().latitude()).add(", ").value(near.get().longitude()).add(")");
    } else {
      sql.add("cast(null as double precision)");
    }
    sql.add(" as metres from education.place q left join lateral (select f.*, count(*) over ()");
    sql.add(" as n from education.offer f where f.place_key = q.key and not f.withdrawn");
    fitting(sql, query, open);
    sql.add(" order by f.title, f.key limit 1) o on true) p");
  }

  private void fitting(SqlText sql, ListQuery query, boolean open) {
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
    if (open || !query.chosen(PlaceFilters.DAY).isEmpty()) {
      sql.add(" and exists (select from education.slot s where s.offer_key = f.key");
      slot(sql, query, open);
      sql.add(")");
    }
  }

  private static void ages(SqlText sql, int youngest, int oldest) {
    sql.add("(coalesce(f.age_from, 0) <= ").value(oldest);
    sql.add(" and coalesce(f.age_to, 200) >= ").value(youngest);
    sql.add(" and not (f.parents and f.age_from is null and f.age_to is null))");
  }

  /** On a day, perhaps at an hour, or now. */
  private void slot(SqlText sql, ListQuery query, boolean open) {
    if (open) {
      LocalDateTime now = LocalDateTime.now(clock);
      int minute = now.getHour() * 60 + now.getMinute();
      sql.add(" and s.day_kind = ").value(calendar.kind(now.toLocalDate()).name());
      sql.add(" and s.weekday = ").value(now.getDayOfWeek().getValue());
      sql.add(" and s.opens <= ").value(minute).add(" and s.closes > ").value(minute);
      return;
    }
    List<Integer> days =
        query.chosen(PlaceFilters.DAY).stream()
            .filter(day -> day.matches("[1-7]"))
            .map(Integer::valueOf)
            .toList();
    sql.add(" and ").only("s.weekday", days.isEmpty() ? List.of(0) : days);
    boolean holidays = query.one(PlaceFilters.DURING).equals(PlaceFilters.HOLIDAYS_ONLY);
    sql.add(" and s.day_kind = ").value(holidays ? "SCHOOL_HOLIDAY" : "TERM");
    Integer minute = minute(query.one(PlaceFilters.HOUR));
    if (minute != null) {
      sql.add(" and s.opens <= ").value(minute).add(" and s.closes > ").value(minute);
    }
  }

  private void visible(SqlText sql, Visible visible) {
    sql.add("(p.state in ('SHOWN', 'UNDER_REVIEW')");
    if (visible.all()) {
      sql.add(" or p.state <> 'MERGED' and p.kept");
    }
    sql.add(")");
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
    String[] parts = said.iterator().next().split(",");
    if (parts.length != 4
        || !Stream.of(parts).allMatch(each -> each.matches("-?\\d{1,3}(\\.\\d{1,12})?"))) {
      sql.add("true");
      return;
    }
    sql.add("p.latitude between ").value(Double.valueOf(parts[0]));
    sql.add(" and ").value(Double.valueOf(parts[2]));
    sql.add(" and p.longitude between ").value(Double.valueOf(parts[1]));
    sql.add(" and ").value(Double.valueOf(parts[3]));
  }

  /** From where one asks, if that is a point. */
  private static Optional<Position> near(ListQuery query) {
    String[] parts = query.one(PlaceFilters.NEAR).split(",");
    return parts.length == 2
            && parts[0].matches("-?\\d{1,2}(\\.\\d{1,12})?")
            && parts[1].matches("-?\\d{1,3}(\\.\\d{1,12})?")
        ? Optional.of(new Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])))
        : Optional.empty();
  }

  private static Integer number(ListQuery query, String filter) {
    String said = query.one(filter);
    return said.matches("\\d{1,6}") ? Integer.valueOf(said) : null;
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
