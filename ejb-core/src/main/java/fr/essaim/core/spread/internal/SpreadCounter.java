package fr.essaim.core.spread.internal;

import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.steering.ObjectiveCounter;
import fr.essaim.core.steering.ObjectiveMeasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;

/** Counts the centres that an operation's transfers reached, and the prototypes that it began. */
@ApplicationScoped
public class SpreadObjectives implements ObjectiveCounter {

  @Inject private Modules modules;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public OptionalLong reached(
      ObjectiveMeasure measure,
      String operationKey,
      Set<String> centreKeys,
      LocalDate from,
      LocalDate to) {
    if (!modules.isOn(Module.SPREAD)) {
      return OptionalLong.empty();
    }
    SqlText sql =
        switch (measure) {
          case CENTRES_PEER_TO_PEER -> centres(operationKey, Channel.PEER_TO_PEER, from, to);
          case CENTRES_FEDERATION -> centres(operationKey, Channel.FEDERATION, from, to);
          case PROTOTYPES_NEW -> prototypes(centreKeys, from, to);
        };
    return OptionalLong.of(((Number) sql.query(entityManager).getSingleResult()).longValue());
  }

  /** Each centre once, whatever the number of its transfers; none that were abandoned. */
  private static SqlText centres(
      String operationKey, Channel channel, LocalDate from, LocalDate to) {
    return SqlText.of(
        "select count(distinct receiver_key) from spread.transfer where operation_key = ?1"
            + " and channel = ?2 and stage <> 'ABANDONED' and agreed_on between ?3 and ?4",
        operationKey,
        channel.name(),
        Date.valueOf(from),
        Date.valueOf(to));
  }

  /** Those that centres of the operation answer for or made, begun in the years of its period. */
  private static SqlText prototypes(Set<String> centreKeys, LocalDate from, LocalDate to) {
    SqlText sql =
        SqlText.of(
            "select count(*) from prototypes.prototype p"
                + " join prototypes.state_date d on d.prototype_id = p.id"
                + " and d.state = 'INITIATED' where left(d.since, 4) between ?1 and ?2 and (",
            Integer.toString(from.getYear()),
            Integer.toString(to.getYear()));
    sql.only("p.steward_key", centreKeys)
        .add(
            " or exists (select from prototypes.prototype_origin o where o.prototype_id = p.id and ")
        .only("o.organisation_key", centreKeys);
    return sql.add("))");
  }
}
