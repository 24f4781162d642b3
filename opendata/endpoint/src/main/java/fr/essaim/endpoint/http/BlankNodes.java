package fr.essaim.endpoint.http;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * The names of an answer's blank nodes: short ones, and the nodes' own once there are so many that
 * remembering them would take a share of the heap.
 */
final class BlankNodes {

  private static final int MOST = 100_000;

  private final Map<Node, String> names = new HashMap<>();

  /** The same name for the same node, and another one for another. */
  String name(Node node) {
    String known = names.get(node);
    if (known != null) {
      return known;
    }
    if (names.size() >= MOST) {
      // Begins with a capital, so it is none of the short ones.
      return NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel());
    }
    String name = "b" + names.size();
    names.put(node, name);
    return name;
  }
}
