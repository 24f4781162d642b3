package fr.essaim.web.shell;

import static java.util.Comparator.comparingInt;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What all contexts bring, as far as their modules are on. */
@ApplicationScoped
public class Features {

  @Inject private Instance<Feature> beans;

  private List<Feature> all;
  private Routes routes;

  @PostConstruct
  void find() {
    all = beans.stream().toList();
    routes = new Routes(all);
  }

  /** The addresses of all of them. */
  public Routes routes() {
    return routes;
  }

  /** The entries of a part of the menu, in their order. */
  public List<MenuEntry> menu(MenuEntry.Part part) {
    return on().flatMap(feature -> feature.menu().stream())
        .filter(entry -> entry.part() == part)
        .sorted(comparingInt(MenuEntry::place))
        .toList();
  }

  /** The kind of thing of that name. */
  public Optional<ThingType> thing(String name) {
    return on().flatMap(feature -> feature.things().stream())
        .filter(type -> type.name().equals(name))
        .findFirst();
  }

  /**
   * The page that a visitor finds at an address, as it is noted; empty if there is none.
   *
   * @param path without a query
   */
  public Optional<String> pageAt(String path) {
    return on().flatMap(
            feature ->
                feature.routes().stream()
                    .filter(row -> row.isForVisitors() && row.match(path).isPresent())
                    .flatMap(row -> feature.pageAt(row.template(), path).stream()))
        .findFirst();
  }

  /** What a visitor's search finds, in the order in which it is shown. */
  public List<Section> search(String text) {
    return sorted(on().flatMap(feature -> feature.search(text).stream()));
  }

  /** What waits for the person who is signed in, in the order in which it is shown. */
  public List<Section> waiting() {
    return sorted(on().flatMap(feature -> feature.waiting().stream()));
  }

  private static List<Section> sorted(Stream<Section> sections) {
    return sections
        .filter(section -> section.total() > 0)
        .sorted(comparingInt(Section::place))
        .toList();
  }

  private Stream<Feature> on() {
    return all.stream().filter(feature -> feature.module().filter(off -> !off.isOn()).isEmpty());
  }
}
