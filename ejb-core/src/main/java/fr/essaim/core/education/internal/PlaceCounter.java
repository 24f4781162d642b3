package fr.essaim.core.education.internal;

import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.steering.CountedRows;
import fr.essaim.core.steering.CountedScope;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.MeasureCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Counts places and their confirmations: of a centre those that it keeps. */
@ApplicationScoped
public class PlaceCounter implements MeasureCounter {

  private static final String PLACES =
      rows("p.key", "p.created_at") + " from education.place p where true";

  private static final String CONFIRMATIONS =
      rows("cast(c.id as text)", "c.proposed_at")
          + " from education.contribution c join education.place p on p.key = c.place_key"
          + " where c.kind = 'CONFIRM' and c.state <> 'UNCONFIRMED' and c.state <> 'WITHDRAWN'";

  @Inject private Modules modules;

  @Override
  public Optional<CountedRows> rows(Measure measure, CountedScope scope) {
    if (!modules.isOn(Module.EDUCATION)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (measure) {
          case PLACES -> rows(PLACES, scope);
          case CONFIRMATIONS -> rows(CONFIRMATIONS, scope);
          default -> null;
        });
  }

  private static CountedRows rows(String counted, CountedScope scope) {
    return CountedRows.of(sql -> scope.carried(sql.add(counted), "p.centre_key"));
  }

  private static String rows(String id, String moment) {
    return "select 'place', p.key, %s, p.name, cast(%s as date), 1, cast(null as text),"
            .formatted(id, moment)
        + " cast(null as text), false, "
        + moment;
  }
}
