package fr.essaim.publisher.describe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All the describers, by their type: those of the modules that are on, and beside them those of the
 * modules that are switched off, whose things are not public.
 */
public final class Describers {

  private final Map<String, Describer> byType = new LinkedHashMap<>();
  private final Map<String, Describer> off = new LinkedHashMap<>();

  public Describers(Iterable<? extends Describer> describers) {
    this(describers, List.of());
  }

  /**
   * @param switchedOff those whose module is off
   */
  public Describers(
      Iterable<? extends Describer> describers, Iterable<? extends Describer> switchedOff) {
    switchedOff.forEach(describer -> off.put(describer.type(), describer));
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

  /** Whether the things of a type belong to a module that is switched off. */
  public boolean isOff(String type) {
    return off.containsKey(type);
  }

  public Collection<Describer> all() {
    return List.copyOf(byType.values());
  }

  /** The dataset that the things of a type are in; empty when they are not public. */
  public Optional<String> datasetOf(String type) {
    return of(type).map(describer -> describer.dataset().name());
  }

  /** The names of the datasets that documents belong to, in order. */
  public Collection<String> datasets() {
    return descriptions().stream().map(DatasetDescription::name).toList();
  }

  /** What is said of them, in the same order. */
  public Collection<DatasetDescription> descriptions() {
    Map<String, DatasetDescription> datasets = new TreeMap<>();
    byType.values().stream()
        .map(Describer::dataset)
        .forEach(dataset -> datasets.put(dataset.name(), dataset));
    return datasets.values();
  }

  /** The names of the shapes of a dataset's things. */
  public List<String> shapesOf(String dataset) {
    return byType.values().stream()
        .filter(describer -> describer.dataset().name().equals(dataset))
        .map(Describer::shape)
        .toList();
  }
}
