package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

class BlankNodesTest {

  @Test
  void remembersOnlySoManyAndStillNamesEachOnceAndForAll() {
    BlankNodes names = new BlankNodes();
    List<Node> nodes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 120_000; i++) {
      Node node = NodeFactory.createBlankNode("b" + i);
      nodes.add(node);
      seen.add(names.name(node));
    }

    assertThat(seen).hasSize(nodes.size());
    assertThat(names.name(nodes.get(0))).isEqualTo("b0");
    assertThat(names.name(nodes.get(119_999))).isEqualTo(names.name(nodes.get(119_999)));
    assertThat(names.name(nodes.get(119_999))).startsWith("B");
  }
}
