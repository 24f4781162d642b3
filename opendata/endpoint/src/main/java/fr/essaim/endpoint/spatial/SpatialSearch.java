package fr.essaim.endpoint.spatial;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.iterator.QueryIterSlice;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.util.Symbol;

/**
 * Finds the things of a graph whose geometry lies in an area, or says whether one is among them.
 * Arguments that say no area find nothing.
 */
public final class SpatialSearch extends PropertyFunctionEval {

  /** Where an execution has the index of its state. */
  public static final Symbol GEOMETRIES = Symbol.create("fr.essaim.endpoint.geometries");

  /** A search; which one its predicate says. */
  public SpatialSearch() {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
  }

  @Override
  public QueryIterator execEvaluated(
      Binding row,
      PropFuncArg subject,
      Node search,
      PropFuncArg arguments,
      ExecutionContext execution) {
    Optional<SearchArea> area = SearchArea.of(search, arguments).filter(any -> subject.isNode());
    if (area.isEmpty()) {
      return QueryIterNullIterator.create(execution);
    }
    Node thing = subject.getArg();
    Graph graph = execution.getActiveGraph();
    if (thing.isVariable()) {
      Var variable = Var.alloc(thing);
      GeometryIndex geometries = execution.getContext().get(GEOMETRIES);
      QueryIterator all =
          QueryIterPlainWrapper.create(
              Iter.map(
                  things(area.get(), graph, geometries),
                  found -> BindingFactory.binding(row, variable, found)),
              execution);
      return area.get().isLimited()
          ? new QueryIterSlice(all, 0, area.get().most(), execution)
          : all;
    }
    return isIn(area.get(), thing, graph)
        ? QueryIterSingleton.create(row, execution)
        : QueryIterNullIterator.create(execution);
  }

  private static Iterator<Node> things(SearchArea area, Graph graph, GeometryIndex geometries) {
    return Iter.iter(geometries.near(area.box()))
        .filter(each -> area.has().test(each.geometry()))
        .flatMap(each -> graph.find(Node.ANY, GeoSparql.AS_WKT, each.text()))
        .flatMap(said -> graph.find(Node.ANY, GeoSparql.HAS_GEOMETRY, said.getSubject()))
        .map(Triple::getSubject)
        .distinct();
  }

  private static boolean isIn(SearchArea area, Node thing, Graph graph) {
    return Iter.iter(graph.find(thing, GeoSparql.HAS_GEOMETRY, Node.ANY))
        .flatMap(its -> graph.find(its.getObject(), GeoSparql.AS_WKT, Node.ANY))
        .anyMatch(said -> WellKnownText.read(said.getObject()).filter(area.has()).isPresent());
  }
}
