package fr.essaim.web.shell;

import static java.util.Comparator.comparing;

import fr.essaim.core.shared.Module;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every address that the application answers, in one table. What is not here does not exist: {@link
 * RoutingFilter} answers 404. Where two rows fit, the one that says more wins: {@code
 * /prototypes/nouveau} before {@code /prototypes/{key}}.
 *
 * <p>Views lie under {@code /pages}; never under {@code /intranet}, which is mapped to the Faces
 * servlet as a prefix for the sake of uploads, and would cut the path short.
 */
public final class Routes {

  private static final String LAST = "\uFFFF";

  private final List<Route> all;

  /** The table of what these bring. */
  public Routes(Collection<Feature> features) {
    all =
        features.stream()
            .flatMap(feature -> of(feature).map(row -> feature.module().map(row::in).orElse(row)))
            .sorted(comparing(Routes::variablesLast))
            .toList();
  }

  /** What one of them brings: its routes, and those of its lists. */
  static Stream<Route> of(Feature feature) {
    return Stream.of(
            feature.routes().stream(),
            feature.lists().stream().flatMap(list -> Route.list(list).stream()),
            feature.publicLists().stream().map(Route::publicList))
        .flatMap(rows -> rows);
  }

  /** A row that fits an address, and the values of its variables. */
  record Match(Route route, Map<String, String> variables) {}

  /**
   * @param path the raw path of the request, without the context path
   * @param isOn which modules are switched on
   */
  Optional<Match> find(String path, Predicate<Module> isOn) {
    return all.stream()
        .filter(row -> row.module().filter(isOn.negate()).isEmpty())
        .flatMap(row -> row.match(path).map(values -> new Match(row, values)).stream())
        .findFirst();
  }

  /** All rows, for tests that walk them. */
  public List<Route> all() {
    return all;
  }

  /** The template with something that is sorted after every letter for each variable. */
  private static String variablesLast(Route row) {
    return row.template().replaceAll("\\{\\w+\\*}", LAST + LAST).replaceAll("\\{\\w+}", LAST);
  }
}
