package fr.essaim.core.spread.internal;

import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.steering.Count;
import fr.essaim.core.steering.CountedScope;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.MeasureCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts transfers, what was held in them, and what centres put to use. */
@ApplicationScoped
public class SpreadCounter implements MeasureCounter {

  private static final String CHANNEL = "channel";

  /** Where an installation came by no transfer. */
  private static final String ALONE = "ALONE";

  private static final String SESSIONS =
      " from spread.session s join spread.transfer t on t.id = s.transfer_id where true";

  private static final int MINUTES = 60;

  @Inject private Modules modules;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public Optional<Count> count(Measure measure, CountedScope scope) {
    if (!modules.isOn(Module.SPREAD)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (measure) {
          case TRANSFERS -> transfers(scope);
          case CENTRES_PEER_TO_PEER -> centres(scope, Channel.PEER_TO_PEER);
          case CENTRES_FEDERATION -> centres(scope, Channel.FEDERATION);
          case INSTALLATIONS -> installations(scope);
          case SESSIONS -> Count.of(number(sessions(scope, "select count(*)")));
          case HOURS -> hours(scope);
          case ATTENDANCE -> attendance(scope);
          default -> null;
        });
  }

  private Count transfers(CountedScope scope) {
    SqlText sql = new SqlText().add("select t.channel, count(*) from spread.transfer t where true");
    scope.during(scope.ofOperation(sql, "t.operation_key"), "t.agreed_on");
    return Count.ofRows(CHANNEL, channels().toList(), rows(sql.add(" group by t.channel")));
  }

  /** Each centre once, whatever the number of its transfers; none that were abandoned. */
  private Count centres(CountedScope scope, Channel channel) {
    SqlText sql =
        new SqlText()
            .add("select count(distinct t.receiver_key), count(*) from spread.transfer t")
            .add(" where t.stage <> 'ABANDONED' and t.channel = ")
            .value(channel.name());
    Object[] row =
        rows(scope.during(scope.ofOperation(sql, "t.operation_key"), "t.agreed_on")).get(0);
    return Count.of(BigDecimal.valueOf(number(row[0])), number(row[1]), 0);
  }

  private Count installations(CountedScope scope) {
    SqlText sql =
        new SqlText()
            .add("select coalesce(t.channel, 'ALONE'), count(*) from spread.installation i")
            .add(" join spread.installation_state d on d.installation_id = i.id")
            .add(" and d.state = 'IN_USE' left join spread.transfer t on t.key = i.transfer_key")
            .add(" where true");
    scope.duringPartial(scope.ofOperation(sql, "t.operation_key"), "d.since");
    return Count.ofRows(
        CHANNEL,
        Stream.concat(channels(), Stream.of(ALONE)).toList(),
        rows(sql.add(" group by 1")));
  }

  private Count hours(CountedScope scope) {
    Object[] row =
        rows(sessions(
                scope,
                "select coalesce(sum(s.minutes), 0), count(*),"
                    + " count(*) filter (where s.minutes = 0)"))
            .get(0);
    BigDecimal hours =
        BigDecimal.valueOf(number(row[0]))
            .divide(BigDecimal.valueOf(MINUTES), 2, RoundingMode.HALF_UP);
    return Count.of(hours, number(row[1]), number(row[2]));
  }

  private Count attendance(CountedScope scope) {
    Object[] row =
        rows(sessions(
                scope,
                "select coalesce(sum(s.residents), 0), coalesce(sum(s.professionals), 0),"
                    + " coalesce(sum(s.volunteers), 0), coalesce(sum(s.partners), 0),"
                    + " count(*), count(*) filter (where"
                    + " s.residents + s.professionals + s.volunteers + s.partners = 0)"))
            .get(0);
    return Count.of(
        "group",
        Map.of(
            "RESIDENTS", number(row[0]),
            "PROFESSIONALS", number(row[1]),
            "VOLUNTEERS", number(row[2]),
            "PARTNERS", number(row[3])),
        number(row[4]),
        number(row[5]));
  }

  private static SqlText sessions(CountedScope scope, String what) {
    SqlText sql = new SqlText().add(what + SESSIONS);
    return scope.during(scope.ofOperation(sql, "t.operation_key"), "s.date");
  }

  private static Stream<String> channels() {
    return Arrays.stream(Channel.values()).map(Enum::name);
  }

  private List<Object[]> rows(SqlText sql) {
    return SqlText.rows(sql.query(entityManager));
  }

  private long number(SqlText sql) {
    return number(sql.query(entityManager).getSingleResult());
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
