package fr.essaim.core.steering;

import java.util.List;

/**
 * A figure as everybody reads it.
 *
 * @param observations what is told of each year, the latest first
 * @param keptBack the years of which nothing is told, or not the last correction, so that nobody is
 *     given away
 */
public record PublishedIndicator(
    String key,
    IndicatorDetails details,
    List<ObservationView> observations,
    List<Integer> keptBack) {

  public PublishedIndicator {
    observations = List.copyOf(observations);
    keptBack = List.copyOf(keptBack);
  }

  /** What is told of the latest year; null where there is nothing yet. */
  public ObservationView latest() {
    return observations.isEmpty() ? null : observations.get(0);
  }
}
