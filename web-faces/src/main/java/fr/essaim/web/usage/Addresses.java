package fr.essaim.web.usage;

import fr.essaim.core.usage.Dataset;
import fr.essaim.core.usage.Surface;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an address asks for, as far as it is counted. The intranet, the ways to an account and what
 * a page brings with it (style, pictures) are not; an address that does not exist may be taken for
 * something here, but its answer is none that counts.
 */
public final class Addresses {

  /** The first segments of pages that are no part of another surface. */
  private static final Set<String> PAGES =
      Set.of("", "recherche", "signaler", "mentions-legales", "vie-privee", "accessibilite");

  private static final Map<String, Dataset> DATASETS =
      Map.of("organisations", Dataset.ORGANISATIONS, "prototypes", Dataset.PROTOTYPES);

  /** The datasets by the types of things that are in them. */
  private static final Map<String, Dataset> TYPES =
      Map.of(
          "organisation", Dataset.ORGANISATIONS,
          "territory", Dataset.ORGANISATIONS,
          "prototype", Dataset.PROTOTYPES,
          "version", Dataset.PROTOTYPES,
          "theme", Dataset.PROTOTYPES);

  private static final int DEEPEST = 6;

  private Addresses() {}

  /** A surface with the dataset that the address names. */
  public record Target(Surface surface, Dataset dataset) {}

  /**
   * @param path the raw path, without the context path
   * @param isQuery whether a query was sent with it
   */
  public static Optional<Target> target(String path, boolean isQuery) {
    String[] segments = path.split("/", DEEPEST + 1);
    String first = segment(segments, 1);
    String second = segment(segments, 2);
    return Optional.ofNullable(
        switch (stem(first)) {
          case "organisations" -> new Target(Surface.PAGE, Dataset.ORGANISATIONS);
          case "prototypes" ->
              new Target(
                  segment(segments, 3).equals("versions") ? Surface.FILE : Surface.PAGE,
                  Dataset.PROTOTYPES);
          case "donnees" ->
              new Target(
                  second.equals("questions") && !segment(segments, 3).isEmpty()
                      ? Surface.QUESTION
                      : Surface.PAGE,
                  dataset(second));
          case "doc" -> new Target(Surface.DOCUMENT, TYPES.getOrDefault(second, Dataset.NONE));
          case "dump" -> new Target(Surface.DUMP, dataset(second));
          case "edition" -> new Target(Surface.EDITION, dataset(segment(segments, 3)));
          case "ldes" -> new Target(Surface.FEED, dataset(second));
          case "sparql" -> new Target(isQuery ? Surface.SPARQL : Surface.PAGE, Dataset.NONE);
          case "graph" -> new Target(Surface.GRAPH, Dataset.NONE);
          case "catalogue" -> new Target(Surface.CATALOGUE, Dataset.NONE);
          case "def" -> new Target(Surface.VOCABULARY, Dataset.NONE);
          default -> other(path, first);
        });
  }

  private static Target other(String path, String first) {
    if (path.equals("/.well-known/void")) {
      return new Target(Surface.VOID, Dataset.NONE);
    }
    return PAGES.contains(first) ? new Target(Surface.PAGE, Dataset.NONE) : null;
  }

  private static Dataset dataset(String name) {
    return DATASETS.getOrDefault(stem(name), Dataset.NONE);
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
