package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Libraries that people use work as they come. */
class ClientLibrariesTest {

  private static final String DOCUMENT = "http://e.org/doc/one";

  private static RunningEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    endpoint = new RunningEndpoint();
    endpoint.hold(
        7,
        """
        <http://e.org/id/one> <http://e.org/name> "Un"@fr <http://e.org/doc/one> .
        <http://e.org/id/two> <http://e.org/name> "Deux"@fr <http://e.org/doc/two> .
        """);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  private static String sparql() {
    return endpoint.address("/sparql").toString();
  }

  @Test
  void worksWithJena() {
    try (QueryExecutionHTTP select =
            QueryExecutionHTTP.service(sparql()).query("SELECT ?o { ?s ?p ?o }").build();
        QueryExecutionHTTP ask =
            QueryExecutionHTTP.service(sparql()).query("ASK { ?s ?p 'Un'@fr }").build();
        QueryExecutionHTTP construct =
            QueryExecutionHTTP.service(sparql())
                .query("CONSTRUCT WHERE { ?s ?p ?o }")
                .postQuery()
                .build();
        QueryExecutionHTTP describe =
            QueryExecutionHTTP.service(sparql()).query("DESCRIBE <http://e.org/id/two>").build()) {
      assertThat(select.execSelect().materialise().rewindable().size()).isEqualTo(2);
      assertThat(ask.execAsk()).isTrue();
      assertThat(construct.execConstruct().size()).isEqualTo(2);
      assertThat(describe.execDescribe().size()).isEqualTo(1);
    }
  }

  @Test
  void worksWithJenasConnectionGraphsIncluded() {
    try (RDFConnection connection =
        RDFConnectionRemote.service(endpoint.address("").toString())
            .queryEndpoint("sparql")
            .gspEndpoint("graph")
            .build()) {
      Model one = connection.fetch(DOCUMENT);
      Model all = connection.fetch();

      assertThat(one.getGraph().find().toList())
          .extracting(Triple::getSubject)
          .hasToString("[http://e.org/id/one]");
      assertThat(all.size()).isEqualTo(2);
      assertThat(connection.queryAsk("ASK { GRAPH <http://e.org/doc/two> { ?s ?p ?o } }")).isTrue();
    }
  }

  @Test
  void worksWithRdf4j() {
    SPARQLRepository repository = new SPARQLRepository(sparql());
    try (var connection = repository.getConnection()) {
      try (TupleQueryResult rows =
          connection.prepareTupleQuery("SELECT ?o { ?s ?p ?o } ORDER BY ?o").evaluate()) {
        List<BindingSet> all = QueryResults.asList(rows);
        assertThat(all).extracting(row -> row.getValue("o").stringValue()).contains("Deux", "Un");
      }
      assertThat(connection.prepareBooleanQuery("ASK { ?s ?p ?o }").evaluate()).isTrue();
      try (var graph = connection.prepareGraphQuery("CONSTRUCT WHERE { ?s ?p ?o }").evaluate()) {
        assertThat(QueryResults.asList(graph)).hasSize(2).hasOnlyElementsOfType(Statement.class);
      }
      assertThat(connection.size()).isEqualTo(2);
      assertThatThrownBy(() -> connection.prepareUpdate("CLEAR ALL").execute())
          .isInstanceOf(RuntimeException.class);
    } catch (RepositoryException unexpected) {
      throw new AssertionError(unexpected);
    } finally {
      repository.shutDown();
    }
  }
}
