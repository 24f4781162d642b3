package fr.essaim.endpoint.gate;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.PathVisitorByType;

/** Collects the predicates of a property path. */
final class PathPredicates extends PathVisitorByType {

  private final Set<String> found;

  PathPredicates(Set<String> found) {
    this.found = found;
  }

  @Override
  public void visitNegPS(P_NegPropSet path) {
    path.getNodes().forEach(each -> each.visit(this));
  }

  @Override
  public void visit0(P_Path0 path) {
    Node predicate = path.getNode();
    if (predicate.isURI()) {
      found.add(predicate.getURI());
    }
  }

  @Override
  public void visit1(P_Path1 path) {
    path.getSubPath().visit(this);
  }

  @Override
  public void visit2(P_Path2 path) {
    path.getLeft().visit(this);
    path.getRight().visit(this);
  }
}
