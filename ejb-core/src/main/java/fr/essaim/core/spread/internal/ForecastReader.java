package fr.essaim.core.spread.internal;

import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.SpreadForecast;
import fr.essaim.core.spread.SpreadForecast.Facts;
import fr.essaim.core.spread.SpreadForecast.Outcome;
import fr.essaim.core.spread.SpreadForecast.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads the facts that forecasts are made from. How many transfers end well is told by all that
 * ended, so that everybody who reads a forecast reads the same.
 */
@ApplicationScoped
public class ForecastReader {

  private static final String ENDED = "stage in ('AUTONOMOUS', 'ABANDONED')";

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Of the centres that an operation's transfers reach by a channel, from their agreement on. */
  public SpreadForecast ofOperation(
      String operationKey, Channel channel, LocalDate from, LocalDate to, long centres) {
    SqlText sql =
        SqlText.of(
            "select cast(min(agreed_on) as text), case when bool_or(stage = 'AUTONOMOUS') then 'DONE'"
                + " when bool_and(stage = 'ABANDONED') then 'ABANDONED' else 'RUNNING' end"
                + " from spread.transfer where operation_key = ?1 and channel = ?2"
                + " and agreed_on between ?3 and ?4 group by receiver_key",
            operationKey,
            channel.name(),
            Date.valueOf(from),
            Date.valueOf(to));
    return forecast(sql, true, to, centres);
  }

  /** Of the centres of a federation that have a prototype in use. */
  public SpreadForecast ofNetwork(String federationKey, LocalDate to, long centres) {
    SqlText sql =
        new SqlText()
            .add("select coalesce(min(u.since), cast(min(t.agreed_on) as text)),")
            .add(" case when count(u.since) > 0 then 'DONE' else 'RUNNING' end")
            .add(" from network.organisation o left join (select i.centre_key, s.since")
            .add(" from spread.installation i join spread.installation_state s")
            .add(" on s.installation_id = i.id and s.state in ('IN_USE', 'ADAPTED')")
            .add(" where i.state in ('IN_USE', 'ADAPTED')) u on u.centre_key = o.key")
            .add(" left join spread.transfer t on t.receiver_key = o.key and not t." + ENDED)
            .add(" where (u.since is not null or t.id is not null) and ")
            .only("o.kind", OverviewReader.CENTRES)
            .add(" and o.federation_key = ")
            .value(federationKey)
            .add(" group by o.key");
    return forecast(sql, false, to, centres);
  }

  private SpreadForecast forecast(SqlText taken, boolean runningCounts, LocalDate to, long most) {
    List<Taken> centres =
        SqlText.rows(taken.query(entityManager)).stream()
            .map(
                row ->
                    new Taken(
                        new PartialDate((String) row[0]).firstDay(),
                        Outcome.valueOf((String) row[1])))
            .toList();
    Object[] ends =
        SqlText.rows(
                SqlText.of(
                        "select count(*), count(*) filter (where stage = 'AUTONOMOUS')"
                            + " from spread.transfer where "
                            + ENDED)
                    .query(entityManager))
            .get(0);
    return SpreadForecast.of(
        new Facts(
            centres,
            runningCounts,
            ((Number) ends[0]).intValue(),
            ((Number) ends[1]).intValue(),
            most),
        LocalDate.now(clock),
        to);
  }
}
