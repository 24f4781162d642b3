package fr.essaim.core.spread.internal;

import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.steering.CountedRows;
import fr.essaim.core.steering.CountedScope;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.MeasureCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts transfers, what was held in them, and what centres put to use. Of a centre it is what
 * arrives there: whoever accompanies others is counted where they are.
 */
@ApplicationScoped
public class SpreadCounter implements MeasureCounter {

  private static final String CHANNEL = "channel";

  /** Where an installation came by no transfer. */
  private static final String ALONE = "ALONE";

  private static final String TRANSFER =
      "select 'transfer', t.key, t.key, g.name || ' → ' || r.name, ";

  private static final String ENDS =
      " join network.organisation g on g.key = t.mentor_key"
          + " join network.organisation r on r.key = t.receiver_key";

  private static final String SESSION =
      "select 'transfer', t.key, cast(s.id as text), g.name || ' → ' || r.name, s.date, ";

  private static final String HELD =
      " from spread.session s join spread.transfer t on t.id = s.transfer_id" + ENDS;

  private static final String NOTED =
      CountedRows.noted("transfer", "t.key", "'session.' || s.id || '.'");

  private static final String NO_TEXT = "cast(null as text)";

  @Inject private Modules modules;

  @Override
  public Optional<CountedRows> rows(Measure measure, CountedScope scope) {
    if (!modules.isOn(Module.SPREAD)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (measure) {
          case TRANSFERS ->
              CountedRows.of(
                  CHANNEL,
                  channels().toList(),
                  sql ->
                      transfers(
                          sql.add(TRANSFER)
                              .add("t.agreed_on, 1, t.channel, " + NO_TEXT)
                              .add(", false, t.created_at from spread.transfer t")
                              .add(ENDS + " where true"),
                          scope));
          case CENTRES_PEER_TO_PEER -> centres(scope, Channel.PEER_TO_PEER);
          case CENTRES_FEDERATION -> centres(scope, Channel.FEDERATION);
          case INSTALLATIONS ->
              CountedRows.of(
                  CHANNEL,
                  Stream.concat(channels(), Stream.of(ALONE)).toList(),
                  sql -> installations(sql, scope));
          case SESSIONS -> CountedRows.of(sql -> sessions(sql, scope, "1", "false"));
          case HOURS ->
              CountedRows.of(sql -> sessions(sql, scope, "s.minutes / 60.0", "s.minutes = 0"));
          case ATTENDANCE ->
              CountedRows.of(
                  "group",
                  List.of("RESIDENTS", "PROFESSIONALS", "VOLUNTEERS", "PARTNERS"),
                  sql -> attendance(sql, scope));
          default -> null;
        });
  }

  /** Each centre once, whatever the number of its transfers; none that were abandoned. */
  private static CountedRows centres(CountedScope scope, Channel channel) {
    return CountedRows.of(
        sql ->
            transfers(
                sql.add(TRANSFER)
                    .add("t.agreed_on, 1, " + NO_TEXT + ", t.receiver_key, false, t.created_at")
                    .add(" from spread.transfer t" + ENDS)
                    .add(" where t.stage <> 'ABANDONED' and t.channel = ")
                    .value(channel.name()),
                scope));
  }

  private static SqlText installations(SqlText sql, CountedScope scope) {
    sql.add("select 'installation', i.key, i.key, coalesce(p.title, i.prototype_key)")
        .add(" || ' → ' || c.name, ")
        .add(CountedScope.firstDay("d.since"))
        .add(", 1, coalesce(t.channel, 'ALONE'), " + NO_TEXT + ", false, i.created_at")
        .add(" from spread.installation i join spread.installation_state d")
        .add(" on d.installation_id = i.id and d.state = 'IN_USE'")
        .add(" left join prototypes.prototype p on p.key = i.prototype_key")
        .add(" join network.organisation c on c.key = i.centre_key")
        .add(" left join spread.transfer t on t.key = i.transfer_key where true");
    return scope.within(sql, "t.operation_key", "i.centre_key");
  }

  private static SqlText sessions(SqlText sql, CountedScope scope, String amount, String missing) {
    sql.add(SESSION)
        .add(amount + ", " + NO_TEXT + ", " + NO_TEXT + ", " + missing + ", " + NOTED)
        .add(HELD + " where true");
    return transfers(sql, scope);
  }

  private static SqlText attendance(SqlText sql, CountedScope scope) {
    sql.add(SESSION)
        .add("n.people, n.part, " + NO_TEXT + ", ")
        .add("s.residents + s.professionals + s.volunteers + s.partners = 0, ")
        .add(NOTED + HELD)
        .add(" cross join lateral (values ('RESIDENTS', s.residents),")
        .add(" ('PROFESSIONALS', s.professionals), ('VOLUNTEERS', s.volunteers),")
        .add(" ('PARTNERS', s.partners)) n(part, people) where true");
    return transfers(sql, scope);
  }

  private static SqlText transfers(SqlText sql, CountedScope scope) {
    return scope.within(sql, "t.operation_key", "t.receiver_key");
  }

  private static Stream<String> channels() {
    return Arrays.stream(Channel.values()).map(Enum::name);
  }
}
