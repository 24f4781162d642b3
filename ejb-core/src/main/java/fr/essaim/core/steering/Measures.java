package fr.essaim.core.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Has things counted by those who keep them. */
@ApplicationScoped
public class Measures {

  @Inject @Any private Instance<MeasureCounter> counters;

  /** Empty where nobody keeps it, as while a module is off. */
  public Optional<Count> count(Measure measure, CountedScope scope) {
    for (MeasureCounter counter : counters) {
      Optional<Count> count = counter.count(measure, scope);
      if (count.isPresent()) {
        return count;
      }
    }
    return Optional.empty();
  }
}
