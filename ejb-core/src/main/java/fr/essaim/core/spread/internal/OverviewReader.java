package fr.essaim.core.spread.internal;

import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.SpreadFigures.Figure;
import fr.essaim.core.spread.SpreadOverview.ByChannel;
import fr.essaim.core.spread.SpreadOverview.Month;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts what the overview of the spread says. */
@ApplicationScoped
public class OverviewReader {

  private static final int MONTHS = 12;

  static final List<String> CENTRES =
      Arrays.stream(OrganisationKind.values())
          .filter(OrganisationKind::isCentre)
          .map(Enum::name)
          .toList();

  private static final String IN_USE = "i.state in ('IN_USE', 'ADAPTED')";

  private static final String SOMETHING_IN_USE =
      " exists (select from spread.installation i where i.centre_key = o.key and " + IN_USE + ")";
  private static final String NOTHING_IN_USE = " and not" + SOMETHING_IN_USE;

  private static final String LIES_THERE =
      " and (w.key in (select q.whole_key from network.territory_part q"
          + " where q.part_key = o.commune_key) or w.key in (select a.territory_key"
          + " from network.organisation_area a where a.organisation_id = o.id))";

  @Inject private OrganisationDirectory organisations;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** One each, whatever came by it. */
  public List<ByChannel> channels(OrganisationScope scope) {
    SqlText sql =
        new SqlText()
            .add("select t.channel, count(distinct t.receiver_key) filter")
            .add(" (where t.stage <> 'ABANDONED'),")
            .add(" count(*) filter (where t.stage not in ('ABANDONED', 'AUTONOMOUS')),")
            .add(" count(*) filter (where t.stage = 'AUTONOMOUS'),")
            .add(" count(*) filter (where t.stage = 'ABANDONED'),")
            .add(" coalesce(sum(s.minutes), 0) from spread.transfer t left join")
            .add(" (select h.transfer_id, sum(h.minutes) as minutes from spread.session h")
            .add(" where h.date <= ")
            .value(today())
            .add(" group by h.transfer_id) s on s.transfer_id = t.id where ");
    Map<Channel, ByChannel> found =
        SqlText.rows(ofBoth(sql, scope).add(" group by t.channel").query(entityManager)).stream()
            .map(
                row ->
                    new ByChannel(
                        Channel.valueOf((String) row[0]),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        (int) number(row[5])))
            .collect(Collectors.toMap(ByChannel::channel, Function.identity()));
    return Arrays.stream(Channel.values())
        .map(channel -> found.getOrDefault(channel, new ByChannel(channel, 0, 0, 0, 0, 0)))
        .toList();
  }

  /** The last twelve, the earliest first. */
  public List<Month> months(OrganisationScope scope) {
    return months(sql -> ofBoth(sql, scope));
  }

  /** The same of an operation. */
  public List<Month> months(String operationKey) {
    return months(sql -> sql.add("t.operation_key = ").value(operationKey));
  }

  private List<Month> months(Consumer<SqlText> narrowing) {
    YearMonth last = YearMonth.now(clock);
    YearMonth first = last.minusMonths(MONTHS - 1L);
    SqlText sql =
        new SqlText()
            .add("select to_char(s.date, 'YYYY-MM'), sum(s.minutes), count(*)")
            .add(" from spread.session s join spread.transfer t on t.id = s.transfer_id")
            .add(" where s.date between ")
            .value(Date.valueOf(first.atDay(1)))
            .add(" and ")
            .value(today())
            .add(" and ");
    narrowing.accept(sql);
    Map<String, Month> found =
        SqlText.rows(sql.add(" group by 1").query(entityManager)).stream()
            .map(
                row ->
                    new Month(
                        new PartialDate((String) row[0]), (int) number(row[1]), number(row[2])))
            .collect(Collectors.toMap(month -> month.month().value(), Function.identity()));
    return IntStream.range(0, MONTHS)
        .mapToObj(number -> first.plusMonths(number).toString())
        .map(month -> found.getOrDefault(month, new Month(new PartialDate(month), 0, 0)))
        .toList();
  }

  /** A transfer is counted once, whichever of its ends is the caller's. */
  private static SqlText ofBoth(SqlText sql, OrganisationScope scope) {
    scope.within(sql.add("("), "t.receiver_key");
    return scope.within(sql.add(" or "), "t.mentor_key").add(")");
  }

  /** The first of the centres that have nothing in use, in the order of their names. */
  public List<OrganisationRef> without(OrganisationScope scope, int most) {
    SqlText sql = centres(new SqlText().add("select o.key"), scope);
    List<String> keys =
        texts(sql.add(NOTHING_IN_USE + " order by o.sorted, o.key limit ").value(most));
    Map<String, OrganisationRef> named = organisations.named(keys);
    return keys.stream().map(named::get).filter(Objects::nonNull).toList();
  }

  /** The departments and areas of a programme whose centres have nothing in use, by name. */
  public List<String> untouched(OrganisationScope scope) {
    SqlText sql =
        new SqlText()
            .add("select w.name from network.territory w")
            .add(" where w.kind in ('DEPARTMENT', 'PROGRAMME_AREA') and exists (select");
    centres(sql, scope).add(LIES_THERE).add(") and not exists (select");
    centres(sql, scope).add(LIES_THERE).add(" and" + SOMETHING_IN_USE).add(") order by w.name");
    return texts(sql);
  }

  public long countCentres(OrganisationScope scope) {
    return count(scope, "");
  }

  /** How many have nothing in use. */
  public long countWithout(OrganisationScope scope) {
    return count(scope, NOTHING_IN_USE);
  }

  /**
   * How many centres of a federation have a prototype in use, of how many, and of how many nothing
   * is known: they use nothing, plan nothing and stopped nothing.
   *
   * @param published whether only what everybody knows counts
   */
  public Figure using(String federationKey, boolean published) {
    String known =
        "exists (select from spread.installation i join prototypes.prototype x"
            + " on x.key = i.prototype_key where i.centre_key = o.key"
            + (published ? " and x.publication = 'PUBLISHED'" : "");
    SqlText sql =
        new SqlText()
            .add("select count(*) filter (where " + known + " and " + IN_USE + ")),")
            .add(" count(*), count(*) filter (where not " + known + "))")
            .add(" from network.organisation o where o.merged_into is null and ")
            .only("o.kind", CENTRES)
            .add(published ? " and o.publication = 'PUBLISHED'" : "")
            .add(" and o.federation_key = ")
            .value(federationKey);
    Object[] row = SqlText.rows(sql.query(entityManager)).get(0);
    return new Figure((int) number(row[0]), (int) number(row[1]), (int) number(row[2]));
  }

  private long count(OrganisationScope scope, String condition) {
    return number(
        centres(new SqlText().add("select count(*)"), scope)
            .add(condition)
            .query(entityManager)
            .getSingleResult());
  }

  private static SqlText centres(SqlText select, OrganisationScope scope) {
    return scope.within(
        select
            .add(" from network.organisation o where o.merged_into is null and ")
            .only("o.kind", CENTRES)
            .add(" and "),
        "o.key");
  }

  private List<String> texts(SqlText sql) {
    List<?> found = sql.query(entityManager).getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  private Date today() {
    return Date.valueOf(LocalDate.now(clock));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
