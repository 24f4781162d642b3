package fr.essaim.core.steering;

import java.util.Optional;

/**
 * Counts what objectives promise and indicators tell. Each context that keeps what is counted has
 * one bean of this kind, which answers for its own measures.
 */
public interface MeasureCounter {

  /**
   * The same question about the same records has the same answer, whenever it is asked.
   *
   * @return empty where it is not kept here
   */
  Optional<Count> count(Measure measure, CountedScope scope);
}
