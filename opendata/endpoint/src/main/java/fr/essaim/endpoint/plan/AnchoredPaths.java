package fr.essaim.endpoint.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.Path;

/**
 * Arranges paths of any length that the query names one end of.
 *
 * <p>ARQ cuts {@code ?organisation :site/:in* :department} into patterns and a path, and walks that
 * path anew, from the department on, for each row of what stands before. Here it is walked once:
 * first, where it leads to few things, and the patterns are matched for these; else beside them,
 * and both are joined. Only where the patterns make few rows is it tried from each.
 */
final class AnchoredPaths {

  /** From so few rows a path is rather tried than walked as a whole. */
  private static final int FEW_ROWS = 100;

  private final Graph data;
  private final JoinOrder order;

  AnchoredPaths(Graph data, JoinOrder order) {
    this.data = data;
    this.order = order;
  }

  /**
   * Arranges a sequence: patterns that only such paths stand between become one.
   *
   * @param parts of a sequence, each for every row of those before, and none a sequence itself
   * @param bound the variables that have a value before the first
   */
  List<Op> arranged(List<Op> parts, Set<Node> bound) {
    List<Op> arranged = new ArrayList<>();
    List<Op> run = new ArrayList<>();
    for (Op part : parts) {
      if (part instanceof OpBGP || isAnchored(part)) {
        run.add(part);
      } else {
        arranged.addAll(arrangedRun(run, bound, arranged.isEmpty()));
        run.clear();
        arranged.add(part);
      }
    }
    arranged.addAll(arrangedRun(run, bound, arranged.isEmpty()));
    return arranged;
  }

  private static boolean isAnchored(Op part) {
    return part instanceof OpPath path
        && step(path.getTriplePath().getPath()) != null
        && path.getTriplePath().getSubject().isConcrete()
            != path.getTriplePath().getObject().isConcrete();
  }

  private List<Op> arrangedRun(List<Op> run, Set<Node> bound, boolean isBeginning) {
    BasicPattern patterns = new BasicPattern();
    List<OpPath> paths = new ArrayList<>();
    for (Op part : run) {
      if (part instanceof OpBGP some) {
        patterns.addAll(some.getPattern());
      } else {
        paths.add((OpPath) part);
      }
    }
    if (patterns.isEmpty() || paths.isEmpty()) {
      return List.copyOf(run);
    }
    double rows = order.steps(patterns, bound);
    Map<Boolean, List<OpPath>> walkedFirst =
        paths.stream()
            .collect(
                Collectors.partitioningBy(
                    path -> isLessWork(path.getTriplePath(), patterns, rows, bound)));
    if (!walkedFirst.get(true).isEmpty() || rows <= FEW_ROWS) {
      List<Op> arranged = new ArrayList<>(walkedFirst.get(true));
      arranged.add(new OpBGP(patterns));
      arranged.addAll(walkedFirst.get(false));
      return arranged;
    }
    return isBeginning && bound.isEmpty() ? List.of(joined(patterns, paths)) : List.copyOf(run);
  }

  /** Each path by itself, and the patterns: what is on the left is kept to be looked up. */
  private static Op joined(BasicPattern patterns, List<OpPath> paths) {
    Op joined = new OpBGP(patterns);
    for (OpPath path : paths) {
      joined = OpJoin.create(path, joined);
    }
    return joined;
  }

  /** Whether it is, to walk the path from its known end, once, before the patterns. */
  private boolean isLessWork(TriplePath path, BasicPattern patterns, double rows, Set<Node> bound) {
    boolean toObject = path.getObject().isConcrete();
    Node anchor = toObject ? path.getObject() : path.getSubject();
    Node other = toObject ? path.getSubject() : path.getObject();
    Path step = step(path.getPath());
    if (bound.contains(other)) {
      return false;
    }
    Set<Node> walked = new HashSet<>(bound);
    walked.add(other);
    double ofEach = 1 + order.steps(patterns, walked);
    int most = (int) Math.min(Fanout.MOST_COUNTED, rows / ofEach);
    return most > 0 && reached(anchor, step, toObject, most) < most;
  }

  /** What is repeated, if it is as simple as that; else null. */
  private static Path step(Path path) {
    Path step = null;
    if (path instanceof P_ZeroOrMore1 any) {
      step = any.getSubPath();
    } else if (path instanceof P_OneOrMore1 some) {
      step = some.getSubPath();
    }
    return step != null && isOfLinks(step) ? step : null;
  }

  private static boolean isOfLinks(Path step) {
    if (step instanceof P_Inverse inverse) {
      return isOfLinks(inverse.getSubPath());
    }
    return step instanceof P_Alt either
        ? isOfLinks(either.getLeft()) && isOfLinks(either.getRight())
        : step instanceof P_Link;
  }

  /** How many things lie on the path, or {@code most} where there are as many or more. */
  private int reached(Node anchor, Path step, boolean backwards, int most) {
    Set<Node> seen = new HashSet<>(Set.of(anchor));
    Deque<Node> open = new ArrayDeque<>(seen);
    while (!open.isEmpty() && seen.size() < most) {
      for (Node next : next(open.poll(), step, backwards, most)) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return seen.size();
  }

  private List<Node> next(Node node, Path step, boolean backwards, int most) {
    if (step instanceof P_Inverse inverse) {
      return next(node, inverse.getSubPath(), !backwards, most);
    }
    if (step instanceof P_Alt either) {
      List<Node> both = new ArrayList<>(next(node, either.getLeft(), backwards, most));
      both.addAll(next(node, either.getRight(), backwards, most));
      return both;
    }
    Node link = ((P_Link) step).getNode();
    var found = backwards ? data.find(Node.ANY, link, node) : data.find(node, link, Node.ANY);
    try {
      List<Node> next = new ArrayList<>();
      while (found.hasNext() && next.size() < most) {
        Triple triple = found.next();
        next.add(backwards ? triple.getSubject() : triple.getObject());
      }
      return next;
    } finally {
      found.close();
    }
  }
}
