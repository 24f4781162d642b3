package fr.essaim.publisher.describe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** All the describers, by their type. */
public final class Describers {

  private final Map<String, Describer> byType = new LinkedHashMap<>();

  public Describers(Iterable<? extends Describer> describers) {
    List<Describer> sorted = new ArrayList<>();
    describers.forEach(sorted::add);
    sorted.sort(Comparator.comparing(Describer::type));
    for (Describer describer : sorted) {
      if (byType.putIfAbsent(describer.type(), describer) != null) {
        throw new IllegalArgumentException("Two describers of " + describer.type());
      }
    }
  }

  public Optional<Describer> of(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  public Collection<Describer> all() {
    return List.copyOf(byType.values());
  }

  /** The datasets that documents belong to, in order. */
  public Collection<String> datasets() {
    Collection<String> datasets = new TreeSet<>();
    byType.values().forEach(describer -> datasets.add(describer.dataset()));
    return datasets;
  }
}
