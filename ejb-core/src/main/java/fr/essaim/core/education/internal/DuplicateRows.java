package fr.essaim.core.education.internal;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import fr.essaim.core.education.DuplicateFinder;
import fr.essaim.core.education.DuplicateRow;
import fr.essaim.core.education.DuplicateSort;
import fr.essaim.core.education.KnownPlace;
import fr.essaim.core.education.LikePlace;
import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.education.Position;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.lists.Row;
import fr.essaim.core.network.Communes;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Places that are perhaps one. */
@ApplicationScoped
public class DuplicateRows {

  private static final String SELECT =
      "select key, name, kind, commune_key, street, latitude, longitude, phone, siret"
          + " from education.place where state not in ('MERGED', 'CLOSED')";

  /** About half a kilometre, in degrees of latitude and of longitude. */
  private static final double HIGH = 0.0045;

  private static final double WIDE = 0.007;

  private static final int HALF_A_KILOMETRE = 500;

  @Inject private ListEngine engine;
  @Inject private Communes communes;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Those that are perhaps a place, the likeliest first, then others near by. */
  public List<LikePlace> around(KnownPlace place, int most) {
    SqlText sql =
        SqlText.of(
            SELECT + " and key <> ?1 and (commune_key = ?2", place.key(), place.communeKey());
    if (!place.siret().isEmpty()) {
      sql.add(" or siret = ").value(place.siret());
    }
    if (place.position() != null) {
      between(sql.add(" or "), "latitude", place.position().latitude(), HIGH);
      between(sql.add(" and "), "longitude", place.position().longitude(), WIDE);
    }
    return read(sql.add(")")).stream()
        .map(
            other ->
                new LikePlace(other, DuplicateFinder.likeness(place, other), place.metresTo(other)))
        .filter(like -> like.isProbable() || isNear(like))
        .sorted(
            comparing((LikePlace like) -> like.isProbable() ? -like.likeness() : 0)
                .thenComparing(LikePlace::metres, nullsLast(naturalOrder())))
        .limit(most)
        .toList();
  }

  private static boolean isNear(LikePlace like) {
    return like.metres() != null && like.metres() <= HALF_A_KILOMETRE;
  }

  private static void between(SqlText sql, String column, double middle, double around) {
    sql.add(column + " between ").value(middle - around).add(" and ").value(middle + around);
  }

  /**
   * Looks for pairs among all places: of one commune, with one SIRET, or with one telephone. What
   * people told apart stays so.
   *
   * @return how many pairs there are
   */
  public int findAll() {
    Map<String, List<KnownPlace>> groups = new HashMap<>();
    read(SqlText.of(SELECT + " order by key"))
        .forEach(
            place ->
                Stream.of(place.communeKey(), "siret " + place.siret(), "phone " + place.phone())
                    .filter(group -> !group.endsWith(" "))
                    .forEach(
                        group ->
                            groups.computeIfAbsent(group, first -> new ArrayList<>()).add(place)));
    SqlText.of("delete from education.possible_duplicate where not told_apart")
        .update(entityManager);
    int pairs = 0;
    for (List<KnownPlace> group : groups.values()) {
      for (int one = 0; one < group.size(); one++) {
        for (int other = one + 1; other < group.size(); other++) {
          pairs += keep(group.get(one), group.get(other));
        }
      }
    }
    return pairs;
  }

  private int keep(KnownPlace one, KnownPlace other) {
    int likeness = DuplicateFinder.likeness(one, other);
    return likeness < DuplicateFinder.PROBABLE
        ? 0
        : SqlText.of(
                "insert into education.possible_duplicate values (least(?1, ?2), greatest(?1, ?2),"
                    + " ?3, cast(?4 as integer), false) on conflict do nothing",
                one.key(),
                other.key(),
                likeness,
                one.metresTo(other))
            .update(entityManager);
  }

  /** Notes that two places are two. */
  public void tellApart(String key, String twinKey) {
    SqlText.of(
            "insert into education.possible_duplicate values (least(?1, ?2), greatest(?1, ?2), 0,"
                + " null, true) on conflict (place_key, twin_key) do update set told_apart = true",
            key,
            twinKey)
        .update(entityManager);
  }

  /** Notes that two places are perhaps one after all. */
  public void forgetToldApart(String key, String twinKey) {
    SqlText.of(
            "update education.possible_duplicate set told_apart = false"
                + " where place_key = least(?1, ?2) and twin_key = greatest(?1, ?2)",
            key,
            twinKey)
        .update(entityManager);
  }

  /** Forgets the pairs of a place that is no more one of its own. */
  public void forget(String key) {
    SqlText.of("delete from education.possible_duplicate where ?1 in (place_key, twin_key)", key)
        .update(entityManager);
  }

  public ListResult<DuplicateRow> list(ListQuery query, OrganisationScope scope) {
    return engine.list(definition(scope), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, OrganisationScope scope, Consumer<DuplicateRow> reader) {
    engine.each(definition(scope), query, reader);
  }

  private ListDefinition<DuplicateRow> definition(OrganisationScope scope) {
    Lookup<TerritoryRef> territories = communes::named;
    return new ListDefinition<>(row -> row(row, territories))
        .from(
            "(select d.*, d.place_key || ' ' || d.twin_key as id,"
                + " d.place_key || ' ' || d.twin_key as key, a.name, b.name as twin_name,"
                + " a.kind, b.kind as twin_kind, a.street, b.street as twin_street,"
                + " a.commune_key, a.centre_key, a.sorted,"
                + " a.sorted || ' ' || b.sorted as searched"
                + " from education.possible_duplicate d"
                + " join education.place a on a.key = d.place_key and a.state <> 'MERGED'"
                + " join education.place b on b.key = d.twin_key and b.state <> 'MERGED'"
                + " where not d.told_apart) p")
        .visible(
            sql -> {
              communes.within(sql.add("("), "p.commune_key", scope);
              scope.within(sql.add(" or "), "p.centre_key").add(")");
            })
        .searched("sorted", "searched")
        .facet(
            Facet.of(
                "commune",
                territories,
                Facet.Order.COUNT,
                (sql, keys) -> sql.in("p.commune_key", keys),
                "select id, commune_key as value from candidate"))
        .sort(DuplicateSort.LIKENESS, "p.likeness desc", "p.sorted")
        .sort(DuplicateSort.NAME, "p.sorted")
        .columns("place_key", "name", "kind", "street", "twin_key", "twin_name", "twin_kind")
        .columns("twin_street", "likeness", "metres")
        .column("commune", "p.commune_key", territories);
  }

  private static DuplicateRow row(Row row, Lookup<TerritoryRef> territories) {
    return new DuplicateRow(
        row.text("place_key"),
        row.text("name"),
        row.constant("kind", PlaceKind.class),
        row.text("street"),
        row.text("twin_key"),
        row.text("twin_name"),
        row.constant("twin_kind", PlaceKind.class),
        row.text("twin_street"),
        row.thing("commune", territories),
        row.integer("likeness"),
        row.integer("metres"));
  }

  private List<KnownPlace> read(SqlText sql) {
    return SqlText.rows(sql.query(entityManager)).stream()
        .map(
            row ->
                new KnownPlace(
                    (String) row[0],
                    (String) row[1],
                    PlaceKind.valueOf((String) row[2]),
                    (String) row[3],
                    (String) row[4],
                    row[5] == null ? null : new Position((Double) row[5], (Double) row[6]),
                    (String) row[7],
                    (String) row[8]))
        .toList();
  }
}
