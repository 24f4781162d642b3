package fr.essaim.core.education.internal;

import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.steering.Count;
import fr.essaim.core.steering.CountedScope;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.MeasureCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Counts places and their confirmations: of an operation those that who carries it keeps. */
@ApplicationScoped
public class PlaceCounter implements MeasureCounter {

  private static final String PLACES = "select count(*) from education.place p where true";

  private static final String CONFIRMATIONS =
      "select count(*) from education.contribution c join education.place p on p.key = c.place_key"
          + " where c.kind = 'CONFIRM' and c.state <> 'UNCONFIRMED' and c.state <> 'WITHDRAWN'";

  @Inject private Modules modules;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public Optional<Count> count(Measure measure, CountedScope scope) {
    if (!modules.isOn(Module.EDUCATION)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (measure) {
          case PLACES -> number(PLACES, "cast(p.created_at as date)", scope);
          case CONFIRMATIONS -> number(CONFIRMATIONS, "cast(c.proposed_at as date)", scope);
          default -> null;
        });
  }

  private Count number(String counted, String day, CountedScope scope) {
    SqlText sql = scope.during(new SqlText().add(counted), day);
    if (scope.operationKey() != null) {
      sql.add(" and ").only("p.centre_key", scope.centreKeys());
    }
    return Count.of(((Number) sql.query(entityManager).getSingleResult()).longValue());
  }
}
