package fr.essaim.web.usage;

import static java.util.stream.Collectors.toMap;

import fr.essaim.core.usage.Surface;
import fr.essaim.core.usage.Use;
import fr.essaim.web.shell.Dataset;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an address asks for, as far as it is counted. The intranet, the ways to an account and what
 * a page brings with it (style, pictures) are not; an address that does not exist may be taken for
 * something here, but its answer is none that counts. There are as many datasets as contexts have,
 * so nobody makes counters by asking for others.
 */
@ApplicationScoped
public class Addresses {

  /** The first segments of pages that are no part of another surface. */
  private static final Set<String> PAGES =
      Set.of("", "recherche", "signaler", "mentions-legales", "vie-privee", "accessibilite");

  private static final int DEEPEST = 6;

  private Map<String, String> datasets;

  /** The datasets by the types of things that are in them. */
  private Map<String, String> types;

  /** Where things of every dataset are, and what is said of all. */
  private static final Set<String> OF_ALL = Set.of("id", ".well-known");

  /** The datasets by the first segments of the pages of those who have them. */
  private Map<String, String> pages;

  private List<Route> files;

  protected Addresses() {}

  @Inject
  public Addresses(Features features) {
    datasets = features.datasets().stream().collect(toMap(Dataset::name, Dataset::counter));
    types =
        features.datasets().stream()
            .flatMap(each -> each.types().stream().map(type -> Map.entry(type, each.counter())))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    List<Route> owned =
        features.routes().all().stream()
            .filter(route -> route.isForVisitors() && features.datasetOf(route).isPresent())
            .filter(route -> !OF_ALL.contains(segment(route.template().split("/"), 1)))
            .toList();
    pages =
        owned.stream()
            .collect(
                toMap(
                    route -> segment(route.template().split("/"), 1),
                    route -> features.datasetOf(route).orElseThrow().counter(),
                    (one, other) -> one));
    files = owned.stream().filter(Route::isDownload).toList();
  }

  /** A surface with the dataset that the address names, as it is counted. */
  public record Target(Surface surface, String dataset) {}

  /**
   * @param path the raw path, without the context path
   * @param isQuery whether a query was sent with it
   */
  public Optional<Target> target(String path, boolean isQuery) {
    String[] segments = path.split("/", DEEPEST + 1);
    String first = segment(segments, 1);
    String second = segment(segments, 2);
    return Optional.ofNullable(
        switch (stem(first)) {
          case "donnees" ->
              new Target(
                  second.equals("questions") && !segment(segments, 3).isEmpty()
                      ? Surface.QUESTION
                      : Surface.PAGE,
                  dataset(second));
          case "doc" -> new Target(Surface.DOCUMENT, types.getOrDefault(second, Use.ANY));
          case "dump" -> new Target(Surface.DUMP, dataset(second));
          case "edition" -> new Target(Surface.EDITION, dataset(segment(segments, 3)));
          case "ldes" -> new Target(Surface.FEED, dataset(second));
          case "sparql" -> new Target(isQuery ? Surface.SPARQL : Surface.PAGE, Use.ANY);
          case "graph" -> new Target(Surface.GRAPH, Use.ANY);
          case "catalogue" -> new Target(Surface.CATALOGUE, Use.ANY);
          case "def" -> new Target(Surface.VOCABULARY, Use.ANY);
          default -> other(path, first);
        });
  }

  private Target other(String path, String first) {
    String dataset = pages.get(stem(first));
    if (dataset != null) {
      boolean isFile = files.stream().anyMatch(route -> route.match(path).isPresent());
      return new Target(isFile ? Surface.FILE : Surface.PAGE, dataset);
    }
    if (path.equals("/.well-known/void")) {
      return new Target(Surface.VOID, Use.ANY);
    }
    return PAGES.contains(first) ? new Target(Surface.PAGE, Use.ANY) : null;
  }

  private String dataset(String name) {
    return datasets.getOrDefault(stem(name), Use.ANY);
  }

  private static String segment(String[] segments, int place) {
    return place < segments.length ? segments[place] : "";
  }

  /** The name without its format: {@code def} of {@code def.ttl}. */
  private static String stem(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
