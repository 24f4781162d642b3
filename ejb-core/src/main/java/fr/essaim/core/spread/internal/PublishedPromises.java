package fr.essaim.core.spread.internal;

import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.spread.PublishedPromise;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.ObjectiveUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;

/** Reads what operations promised by channel, and counts what is published of it. */
@ApplicationScoped
public class PublishedPromises {

  /** A day is after the start, and before the end, as far as these are known. */
  private static final String ALL =
      "select p.name, o.label_fr, o.label_en, o.target, o.starts, o.ends, o.source, o.measure,"
          + " (select count(distinct t.receiver_key) from spread.transfer t"
          + " join network.organisation m on m.key = t.mentor_key and m.publication = 'PUBLISHED'"
          + " join network.organisation r on r.key = t.receiver_key and r.publication = 'PUBLISHED'"
          + " where t.operation_key = p.key and 'CENTRES_' || t.channel = o.measure"
          + " and t.stage <> 'ABANDONED' and cast(t.agreed_on as text) >= o.starts"
          + " and left(cast(t.agreed_on as text), length(o.ends)) <= o.ends"
          + " and exists (select from spread.transfer_prototype c join prototypes.prototype x"
          + " on x.key = c.prototype_key and x.publication = 'PUBLISHED'"
          + " where c.transfer_id = t.id))"
          + " from steering.objective o join steering.operation p on p.id = o.operation_id"
          + " where o.measure in ('CENTRES_PEER_TO_PEER', 'CENTRES_FEDERATION')"
          + " order by p.starts desc, p.sorted, o.measure desc, o.key";

  @Inject private Modules modules;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public List<PublishedPromise> all() {
    return modules.isOn(Module.STEERING)
        ? SqlText.rows(SqlText.of(ALL).query(entityManager)).stream()
            .map(PublishedPromises::promise)
            .toList()
        : List.of();
  }

  private static PublishedPromise promise(Object[] row) {
    return new PublishedPromise(
        (String) row[0],
        new ObjectiveDetails(
            (String) row[1],
            (String) row[2],
            (BigDecimal) row[3],
            ObjectiveUnit.CENTRE,
            new PartialDate((String) row[4]),
            new PartialDate((String) row[5]),
            (String) row[6],
            Measure.valueOf((String) row[7])),
        ((Number) row[8]).longValue());
  }
}
