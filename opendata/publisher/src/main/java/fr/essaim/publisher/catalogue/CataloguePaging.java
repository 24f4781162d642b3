package fr.essaim.publisher.catalogue;

import fr.essaim.ontology.Namespaces;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The way from one page of the catalogue to the others, in Hydra's words.
 *
 * @param catalogue its URI
 * @param suffix what the reader's address ends in before the page, such as {@code .ttl}
 * @param page which page, from 1
 * @param pages how many there are
 */
public record CataloguePaging(String catalogue, String suffix, int page, int pages) {

  /** Adds nothing when there is one page only. */
  public void addTo(Graph graph) {
    if (pages == 1) {
      return;
    }
    Node view = address(page);
    graph.add(NodeFactory.createURI(catalogue), hydra("view"), view);
    graph.add(view, NodeFactory.createURI(Namespaces.RDF + "type"), hydra("PartialCollectionView"));
    graph.add(view, hydra("first"), address(1));
    graph.add(view, hydra("last"), address(pages));
    if (page > 1) {
      graph.add(view, hydra("previous"), address(page - 1));
    }
    if (page < pages) {
      graph.add(view, hydra("next"), address(page + 1));
    }
  }

  /** What tells the page at this address from the same page at another. */
  public String tag() {
    return suffix.replace(".", "") + page + "of" + pages;
  }

  private Node address(int number) {
    return NodeFactory.createURI(catalogue + suffix + "?page=" + number);
  }

  private static Node hydra(String name) {
    return NodeFactory.createURI(Namespaces.HYDRA + name);
  }
}
