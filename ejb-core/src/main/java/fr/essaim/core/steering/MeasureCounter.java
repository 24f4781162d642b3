package fr.essaim.core.steering;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;

/** Counts what objectives promise. Answered by those who keep what is counted. */
public interface ObjectiveCounter {

  /**
   * @param operationKey the operation that promised it
   * @param centreKeys the organisations that carry it
   * @param from the first day of the objective's period
   * @param to its last day
   * @return how much of it is reached; empty where nobody keeps it
   */
  OptionalLong reached(
      ObjectiveMeasure measure,
      String operationKey,
      Set<String> centreKeys,
      LocalDate from,
      LocalDate to);
}
