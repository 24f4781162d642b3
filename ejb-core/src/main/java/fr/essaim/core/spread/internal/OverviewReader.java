package fr.essaim.core.spread.internal;

import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.spread.Channel;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts what the overview of the spread says. */
@ApplicationScoped
public class OverviewReader {

  private static final int MONTHS = 12;

  private static final List<String> CENTRES =
      Arrays.stream(OrganisationKind.values())
          .filter(OrganisationKind::isCentre)
          .map(Enum::name)
          .toList();

  private static final String IN_USE =
      " exists (select from spread.installation i where i.centre_key = o.key"
          + " and i.state in ('IN_USE', 'ADAPTED'))";
  private static final String NOTHING_IN_USE = " and not" + IN_USE;

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
            .add(" coalesce(sum((select sum(s.minutes) from spread.session s")
            .add(" where s.transfer_id = t.id and s.date <= ")
            .value(today())
            .add(")), 0) from spread.transfer t where ");
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
    YearMonth last = YearMonth.now(clock);
    YearMonth first = last.minusMonths(MONTHS - 1L);
    SqlText sql =
        new SqlText()
            .add("select to_char(s.date, 'YYYY-MM'), sum(s.minutes) from spread.session s")
            .add(" join spread.transfer t on t.id = s.transfer_id where s.date between ")
            .value(Date.valueOf(first.atDay(1)))
            .add(" and ")
            .value(today())
            .add(" and ");
    Map<String, Integer> minutes =
        SqlText.rows(ofBoth(sql, scope).add(" group by 1").query(entityManager)).stream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> (int) number(row[1])));
    return IntStream.range(0, MONTHS)
        .mapToObj(number -> first.plusMonths(number).toString())
        .map(month -> new Month(new PartialDate(month), minutes.getOrDefault(month, 0)))
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
    centres(sql, scope).add(LIES_THERE).add(" and" + IN_USE).add(") order by w.name");
    return texts(sql);
  }

  public long countCentres(OrganisationScope scope) {
    return count(scope, "");
  }

  /** How many have nothing in use. */
  public long countWithout(OrganisationScope scope) {
    return count(scope, NOTHING_IN_USE);
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
