package fr.essaim.config.conformance;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDFS;

/**
 * What a worker must hold for a test; tests with equal data share one.
 *
 * @param files the default graph
 * @param graphs the named graphs, by URI
 */
record TestData(List<Path> files, Map<String, Path> graphs) {

  static final TestData NOTHING = new TestData(List.of(), Map.of());

  /** The data of a query's test. */
  static TestData ofQuery(SparqlTest test) {
    Resource action = test.action();
    Map<String, Path> graphs = new TreeMap<>();
    action
        .listProperties(TestTerms.GRAPH_DATA)
        .mapWith(Statement::getResource)
        .forEach(file -> graphs.put(file.getURI(), SparqlTest.fileOf(file)));
    graphsOfTheQueryItself(test).forEach(graphs::put);
    return new TestData(
        action
            .listProperties(TestTerms.DATA)
            .mapWith(Statement::getResource)
            .mapWith(SparqlTest::fileOf)
            .toList(),
        graphs);
  }

  /** The data of a protocol's test, which gives each graph a name of its own. */
  static TestData ofProtocol(SparqlTest test) {
    Map<String, Path> graphs = new TreeMap<>();
    test.description()
        .listProperties(TestTerms.LABELLED_GRAPH_DATA)
        .mapWith(Statement::getResource)
        .forEach(
            graph ->
                graphs.put(
                    graph.getProperty(RDFS.label).getString(),
                    SparqlTest.fileOf(graph.getPropertyResourceValue(TestTerms.LABELLED_GRAPH))));
    return new TestData(List.of(), graphs);
  }

  /** What {@code FROM} names: a worker fetches nothing, so it has to hold it already. */
  private static Map<String, Path> graphsOfTheQueryItself(SparqlTest test) {
    Map<String, Path> graphs = new TreeMap<>();
    try {
      QueryFactory.create(test.query(), test.queryFile().toUri().toString())
          .getGraphURIs()
          .forEach(uri -> graphs.put(uri, Path.of(URI.create(uri))));
    } catch (QueryParseException itsTestWillTell) {
      return Map.of();
    }
    return graphs;
  }
}
