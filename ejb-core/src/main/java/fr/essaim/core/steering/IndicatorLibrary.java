package fr.essaim.core.steering;

import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.steering.domain.Indicator;
import fr.essaim.core.steering.domain.Observation;
import fr.essaim.core.steering.internal.JpaIndicators;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The figures that are published, with what may be told of them. */
@Stateless
public class IndicatorLibrary {

  @Inject private JpaIndicators indicators;

  @OpenToAll
  public List<String> keys() {
    return indicators.publishedKeys();
  }

  @OpenToAll
  public List<PublishedIndicator> published(Collection<String> keys) {
    Map<String, List<Observation>> observations =
        indicators.observations(keys).stream()
            .collect(Collectors.groupingBy(Observation::indicatorKey));
    return indicators.published(keys).stream()
        .map(each -> published(each, observations.getOrDefault(each.key(), List.of())))
        .toList();
  }

  /** Empty where there is none of this key, or it is not published. */
  @OpenToAll
  public Optional<PublishedIndicator> find(String key) {
    return published(Set.of(key)).stream().findFirst();
  }

  private static PublishedIndicator published(Indicator indicator, List<Observation> all) {
    Map<Integer, ObservationView> told = new LinkedHashMap<>();
    Map<Integer, Boolean> latestTold = new LinkedHashMap<>();
    for (Observation each : all) {
      latestTold.putIfAbsent(each.year(), each.isTold());
      if (each.isTold()) {
        told.putIfAbsent(each.year(), each.publicView());
      }
    }
    return new PublishedIndicator(
        indicator.key(),
        indicator.details(),
        List.copyOf(told.values()),
        latestTold.entrySet().stream()
            .filter(year -> !year.getValue())
            .map(Map.Entry::getKey)
            .toList());
  }
}
