package fr.essaim.core.spread.internal;

import fr.essaim.core.history.ChangeCounts;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.spread.AdaptationState;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.ConsentedTestimony;
import fr.essaim.core.spread.InstallationSince;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPicture.Centre;
import fr.essaim.core.spread.SpreadPicture.Change;
import fr.essaim.core.spread.SpreadPicture.Original;
import fr.essaim.core.spread.SpreadPicture.Release;
import fr.essaim.core.spread.SpreadPicture.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the picture of the spread, in four statements whatever its size. The whole is kept until
 * something changes of what it was read from.
 */
@ApplicationScoped
public class PictureReader {

  private static final String USES =
      "select i.key, i.prototype_key, i.centre_key, i.version_number, m.key,"
          + " case when m.key is not null then t.channel end,"
          + " string_agg(s.state || '=' || s.since, ','),"
          + " (select cast(min(e.date) as text) from spread.evidence e"
          + " where e.installation_id = i.id and e.date >= interval '1 year'"
          + " + min(cast(s.since || substr('0000-01-01', length(s.since) + 1) as date))"
          + " filter (where s.state in ('IN_USE', 'ADAPTED')))"
          + " from spread.installation i"
          + " join network.organisation o on o.key = i.centre_key and o.publication = 'PUBLISHED'"
          + " join prototypes.prototype p on p.key = i.prototype_key"
          + " and p.publication = 'PUBLISHED'"
          + " join spread.installation_state s on s.installation_id = i.id"
          + " left join spread.transfer t on t.key = i.transfer_key"
          + " left join network.organisation m on m.key = t.mentor_key"
          + " and m.publication = 'PUBLISHED' where true";

  private static final String EACH_USE = " group by i.id, m.key, t.channel";

  private static final String ORIGINALS =
      "select p.key, p.title, coalesce((select string_agg(a.organisation_key, ',')"
          + " from prototypes.prototype_origin a where a.prototype_id = p.id), p.steward_key),"
          + " (select string_agg(v.major || '.' || v.minor || '=' || v.released_on, ','"
          + " order by v.major, v.minor) from prototypes.version v"
          + " where v.prototype_id = p.id and v.released_on is not null)"
          + " from prototypes.prototype p where p.publication = 'PUBLISHED'";

  private static final String CENTRES =
      "select o.key, o.name, o.kind, c.code, c.name,"
          + " (select string_agg(distinct w.name, ';') from network.territory w where"
          + " w.kind in ('DEPARTMENT', 'PROGRAMME_AREA') and (w.key in (select q.whole_key"
          + " from network.territory_part q where q.part_key = o.commune_key) or w.key in (select"
          + " a.territory_key from network.organisation_area a where a.organisation_id = o.id)))"
          + " from network.organisation o left join network.territory c on c.key = o.commune_key"
          + " where o.publication = 'PUBLISHED'";

  private static final String CHANGES =
      "select a.key, a.installation_key, a.title, a.changed, a.noted_on, a.state,"
          + " a.accepted_version from spread.adaptation a where a.state <> 'KEPT'";

  private static final String TESTIMONIES =
      "select i.key, cast(e.date as text), e.testimony from spread.evidence e"
          + " join spread.installation i on i.id = e.installation_id"
          + " join network.organisation o on o.key = i.centre_key and o.publication = 'PUBLISHED'"
          + " join prototypes.prototype p on p.key = i.prototype_key"
          + " and p.publication = 'PUBLISHED'"
          + " where e.consented and e.testimony <> '' and i.prototype_key = ?1"
          + " order by e.date desc, e.id";

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Inject private ChangeCounts changes;
  @Inject private Clock clock;

  private volatile Kept kept = new Kept(null, null);

  private record Kept(String stamp, SpreadPicture picture) {}

  public SpreadPicture whole() {
    LocalDate today = LocalDate.now(clock);
    String stamp = today + " " + changes.of("spread", "network", "prototypes");
    Kept known = kept;
    return stamp.equals(known.stamp()) ? known.picture() : asOf(stamp);
  }

  /** Read once for all who wait: several who read at once would each take as long as all. */
  private synchronized SpreadPicture asOf(String stamp) {
    if (!stamp.equals(kept.stamp())) {
      kept = new Kept(stamp, read(sql -> {}, false));
    }
    return kept.picture();
  }

  public SpreadPicture ofPrototype(String key) {
    return read(sql -> sql.add(" and i.prototype_key = ").value(key), true);
  }

  /** What is said of a prototype, by who agreed that everybody reads it; the latest first. */
  public List<ConsentedTestimony> testimonies(String key) {
    return rows(SqlText.of(TESTIMONIES, key)).stream()
        .map(
            row ->
                new ConsentedTestimony(text(row[0]), LocalDate.parse(text(row[1])), text(row[2])))
        .toList();
  }

  /** What an organisation uses, and what others took from it. */
  public SpreadPicture ofOrganisation(String key) {
    return read(
        sql ->
            sql.add(" and (i.centre_key = ")
                .value(key)
                .add(" or t.mentor_key = ")
                .value(key)
                .add(")"),
        true);
  }

  /**
   * @param narrowing adds a condition to the statement of the uses
   * @param named whether only those organisations and prototypes are read that uses name
   */
  private SpreadPicture read(Consumer<SqlText> narrowing, boolean named) {
    SqlText sql = SqlText.of(USES);
    narrowing.accept(sql);
    List<Object[]> rows = rows(sql.add(EACH_USE));
    Map<String, Original> originals =
        originals(named ? column(rows, 1) : null).stream()
            .collect(Collectors.toMap(Original::key, Function.identity()));
    Map<String, Centre> centres =
        centres(named ? organisations(rows, originals) : null).stream()
            .collect(Collectors.toMap(Centre::key, Function.identity()));
    List<Use> uses = rows.stream().map(row -> use(row, originals, centres)).toList();
    return new SpreadPicture(
        LocalDate.now(clock),
        centres.values().stream().sorted(Comparator.comparing(Centre::key)).toList(),
        originals.values().stream()
            .sorted(Comparator.comparing(Original::title).thenComparing(Original::key))
            .toList(),
        uses,
        changes(uses, named));
  }

  private List<Original> originals(Set<String> keys) {
    return rows(narrowed(ORIGINALS, "p.key", keys)).stream()
        .map(
            row ->
                new Original(
                    text(row[0]),
                    text(row[1]),
                    Set.copyOf(parts(row[2], ",")),
                    parts(row[3], ",").stream()
                        .map(part -> part.split("="))
                        .map(part -> new Release(part[0], new PartialDate(part[1])))
                        .toList()))
        .toList();
  }

  private List<Centre> centres(Set<String> keys) {
    return rows(narrowed(CENTRES, "o.key", keys)).stream()
        .map(
            row ->
                new Centre(
                    text(row[0]),
                    text(row[1]),
                    OrganisationKind.valueOf(text(row[2])),
                    text(row[3]),
                    text(row[4]),
                    parts(row[5], ";")))
        .toList();
  }

  private static Use use(
      Object[] row, Map<String, Original> originals, Map<String, Centre> centres) {
    return new Use(
        text(row[0]),
        originals.get(text(row[1])),
        centres.get(text(row[2])),
        text(row[3]),
        parts(row[6], ",").stream()
            .map(part -> part.split("="))
            .map(
                part ->
                    new InstallationSince(
                        InstallationState.valueOf(part[0]), new PartialDate(part[1])))
            .sorted(Comparator.comparing(InstallationSince::state))
            .toList(),
        row[4] == null ? null : centres.get(text(row[4])),
        row[5] == null ? null : Channel.valueOf(text(row[5])),
        row[7] == null ? null : LocalDate.parse(text(row[7])));
  }

  private List<Change> changes(List<Use> uses, boolean named) {
    Map<String, Use> known = uses.stream().collect(Collectors.toMap(Use::key, Function.identity()));
    Comparator<Change> oldest = Comparator.comparing(change -> change.since().firstDay());
    return rows(narrowed(CHANGES, "a.installation_key", named ? known.keySet() : null)).stream()
        .filter(row -> known.containsKey(text(row[1])))
        .map(row -> change(row, known.get(text(row[1])).original()))
        .sorted(oldest.thenComparing(Change::key))
        .toList();
  }

  /** A version that is not released yet is named to nobody. */
  private static Change change(Object[] row, Original original) {
    Optional<Release> back =
        original.releases().stream().filter(each -> each.number().equals(row[6])).findFirst();
    return new Change(
        text(row[0]),
        text(row[1]),
        text(row[2]),
        text(row[3]),
        new PartialDate(text(row[4])),
        AdaptationState.valueOf(text(row[5])),
        back.map(Release::number).orElse(null),
        back.map(Release::since).orElse(null));
  }

  private static Set<String> organisations(List<Object[]> rows, Map<String, Original> originals) {
    Set<String> keys = new HashSet<>(column(rows, 2));
    keys.addAll(column(rows, 4));
    originals.values().forEach(original -> keys.addAll(original.homes()));
    return keys;
  }

  private static Set<String> column(List<Object[]> rows, int index) {
    return rows.stream()
        .map(row -> text(row[index]))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static SqlText narrowed(String sql, String column, Set<String> keys) {
    SqlText statement = SqlText.of(sql);
    return keys == null ? statement : statement.add(" and ").only(column, keys);
  }

  private List<Object[]> rows(SqlText sql) {
    return SqlText.rows(sql.query(entityManager));
  }

  private static String text(Object column) {
    return (String) column;
  }

  private static List<String> parts(Object column, String separator) {
    return column == null ? List.of() : Arrays.asList(text(column).split(separator));
  }
}
