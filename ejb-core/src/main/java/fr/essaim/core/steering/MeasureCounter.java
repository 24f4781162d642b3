package fr.essaim.core.steering;

import java.util.Optional;

/**
 * Says from which records objectives and indicators are counted. Each context that keeps what is
 * counted has one bean of this kind, which answers for its own measures.
 */
public interface MeasureCounter {

  /**
   * The same question about the same records has the same answer, whenever it is asked.
   *
   * @return empty where it is not kept here
   */
  Optional<CountedRows> rows(Measure measure, CountedScope scope);
}
