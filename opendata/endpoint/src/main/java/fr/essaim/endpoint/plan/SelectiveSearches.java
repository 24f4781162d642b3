package fr.essaim.endpoint.plan;

import fr.essaim.endpoint.spatial.GeometryIndex;
import fr.essaim.endpoint.spatial.SearchArea;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.BasicPattern;

/**
 * Arranges searches for places among patterns.
 *
 * <p>ARQ cuts the patterns where a search is written, and searches for each row of those before it.
 * Here the search that finds the fewest things comes first, where that is less work, and the
 * patterns are matched as one for what it finds; each other search only says of a thing that is
 * known by then whether it lies there. A search that wants only some, or whose arguments have no
 * value yet, stays where it is written.
 */
final class SelectiveSearches {

  private final GeometryIndex geometries;
  private final JoinOrder order;

  SelectiveSearches(GeometryIndex geometries, JoinOrder order) {
    this.geometries = geometries;
    this.order = order;
  }

  /**
   * Arranges a sequence.
   *
   * @param parts of a sequence, each for every row of those before
   * @param bound the variables that have a value before the first
   */
  List<Op> arranged(List<Op> parts, Set<Node> bound) {
    List<Op> flat = parts.stream().flatMap(SelectiveSearches::flat).toList();
    if (flat.stream().noneMatch(OpPropFunc.class::isInstance)) {
      return flat;
    }
    List<Op> arranged = new ArrayList<>();
    List<Op> run = new ArrayList<>();
    for (Op part : flat) {
      if (part instanceof OpBGP || part instanceof OpPath || area(part).isPresent()) {
        run.add(part);
      } else {
        arranged.addAll(arrangedRun(run, bound));
        run.clear();
        arranged.add(part);
      }
    }
    arranged.addAll(arrangedRun(run, bound));
    return arranged;
  }

  private static Stream<Op> flat(Op part) {
    if (part instanceof OpSequence inner) {
      return inner.getElements().stream().flatMap(SelectiveSearches::flat);
    }
    if (part instanceof OpPropFunc search) {
      Op alone = search.copy(OpTable.unit());
      return search.getSubOp() == null
          ? Stream.of(alone)
          : Stream.concat(flat(search.getSubOp()), Stream.of(alone));
    }
    return part instanceof OpTable table && table.isJoinIdentity() ? Stream.of() : Stream.of(part);
  }

  private static Optional<SearchArea> area(Op part) {
    return part instanceof OpPropFunc search
        ? SearchArea.of(search.getProperty(), search.getObjectArgs())
            .filter(area -> !area.isLimited() && search.getSubjectArgs().isNode())
        : Optional.empty();
  }

  private List<Op> arrangedRun(List<Op> run, Set<Node> bound) {
    BasicPattern patterns = new BasicPattern();
    List<Op> paths = new ArrayList<>();
    List<OpPropFunc> searches = new ArrayList<>();
    for (Op part : run) {
      if (part instanceof OpBGP some) {
        patterns.addAll(some.getPattern());
      } else if (part instanceof OpPropFunc search) {
        searches.add(search);
      } else {
        paths.add(part);
      }
    }
    if (searches.isEmpty()) {
      return List.copyOf(run);
    }
    searches.sort(Comparator.comparingInt(this::estimate));
    List<Op> arranged = new ArrayList<>();
    if (isLessWork(searches.get(0), patterns, bound)) {
      arranged.add(searches.remove(0));
    }
    if (!patterns.isEmpty()) {
      arranged.add(new OpBGP(patterns));
    }
    arranged.addAll(searches);
    arranged.addAll(paths);
    return arranged;
  }

  private int estimate(OpPropFunc search) {
    return area(search).orElseThrow().estimate(geometries);
  }

  /** Whether it is, to search first and to match the patterns for what is found. */
  private boolean isLessWork(OpPropFunc search, BasicPattern patterns, Set<Node> bound) {
    Set<Node> found = new HashSet<>(bound);
    return found.add(search.getSubjectArgs().getArg())
        && estimate(search) * (1 + order.steps(patterns, found)) < order.steps(patterns, bound);
  }
}
