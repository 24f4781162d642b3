package fr.essaim.core.steering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure as its page shows it.
 *
 * @param observations the latest year first, and of a year the latest revision
 * @param mayEdit whether the reader keeps it
 */
public record IndicatorView(
    String key,
    long version,
    IndicatorDetails details,
    boolean published,
    List<ObservationView> observations,
    boolean mayEdit) {

  public IndicatorView {
    observations = List.copyOf(observations);
  }

  /** What it is of each year now, the latest first. */
  public List<ObservationView> current() {
    Map<Integer, ObservationView> current = new LinkedHashMap<>();
    observations.forEach(each -> current.putIfAbsent(each.year(), each));
    return List.copyOf(current.values());
  }

  /** What it is of the latest year; null before the first. */
  public ObservationView latest() {
    return observations.isEmpty() ? null : observations.get(0);
  }

  /** What was corrected since, the latest first. */
  public List<ObservationView> superseded() {
    List<ObservationView> current = current();
    return observations.stream().filter(each -> !current.contains(each)).toList();
  }
}
