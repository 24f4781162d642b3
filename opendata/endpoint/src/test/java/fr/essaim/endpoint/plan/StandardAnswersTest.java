package fr.essaim.endpoint.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.endpoint.run.Deadline;
import fr.essaim.endpoint.run.JenaSwitches;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where ARQ by itself answers otherwise than SPARQL 1.1 wants. */
class StandardAnswersTest {

  private static final Network NETWORK = new Network();

  @BeforeAll
  static void answerAsTheWorkerDoes() {
    JenaSwitches.set();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "SELECT (BNODE(?l) AS ?x) (BNODE(?m) AS ?y) { VALUES (?l ?m) { ('a' 'a') ('b' 'b') } }",
        "SELECT * { VALUES ?l { 'a' 'b' 'b' } BIND(BNODE(?l) AS ?x) BIND(BNODE(?l) AS ?y) }",
        "SELECT * { VALUES ?l { 'a' 'b' } BIND(BNODE(?l) AS ?x) BIND(BNODE(CONCAT(?l, 'z')) AS ?z)"
            + " BIND(BNODE(?l) AS ?y) }",
        "SELECT * { VALUES ?l { 'a' 'b' } BIND(BNODE(?l) AS ?x) BIND(STRLEN(?l) AS ?n)"
            + " BIND(BNODE(?l) AS ?y) }",
        "SELECT ?x (IF(BOUND(?x), BNODE('a'), 1) AS ?y) { ?c a :Centre BIND(BNODE('a') AS ?x) }",
      })
  void callsTheSameByTheSameLabelWithinASolution(String query) {
    List<Binding> rows = rows(query);

    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("x").isBlank()).isTrue())
        .allSatisfy(row -> assertThat(row.get("x")).isEqualTo(row.get("y")));
    assertThat(rows.stream().map(row -> row.get("x"))).doesNotHaveDuplicates();
  }

  @Test
  void callsOthersByAnotherLabel() {
    assertThat(rows("SELECT (BNODE('a') AS ?x) (BNODE('b') AS ?y) (BNODE() AS ?z) {}"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(List.<Node>of(row.get("x"), row.get("y"), row.get("z")))
                    .allMatch(Node::isBlank)
                    .doesNotHaveDuplicates());
  }

  @Test
  void callsNothingByWhatIsNoText() {
    assertThat(rows("SELECT * { ?t :year ?y BIND(BNODE(?y) AS ?x) BIND(BNODE('a') AS ?z) }"))
        .hasSize(60)
        .allSatisfy(row -> assertThat(row.get("x")).isNull())
        .allSatisfy(row -> assertThat(row.get("z")).isNotNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "SELECT * { VALUES ?v { 1 :nowhere } ?v :near? ?v } # 0",
        "SELECT * { VALUES ?v { 1 :nowhere :centre1 } ?v :near* ?o } # 12",
        "SELECT * { VALUES ?v { 1 :nowhere :centre1 } ?o (^:near)? ?v } # 2",
        "SELECT * { VALUES ?v { 1 :nowhere :centre1 } ?v (:name|:near?)/:near? ?o } # 5",
        "SELECT * { BIND(:nowhere AS ?v) ?v :near* ?o } # 0",
        "SELECT * { VALUES ?v { 2015 } ?v :near* ?o } # 1",
        "SELECT * { VALUES ?v { :nowhere } ?v :near+ ?o } # 0",
        "SELECT * { ?c a :Centre . ?c :near? ?d } # 24",
        "SELECT * { GRAPH ?g { ?c a :Centre . ?c :near? ?d } } # 24",
        "SELECT * { :nowhere :near* ?o } # 1",
        "ASK { :nowhere :near* :nowhere } # 1",
        "SELECT * { ?c a :Centre FILTER EXISTS { ?c :near? ?d . ?d :name 'Centre 1' } } # 2",
      })
  void leadsNowhereFromWhatIsNotInTheData(String query, int rows) {
    assertThat(rows(query)).hasSize(rows);
  }

  private static List<Binding> rows(String query) {
    return NETWORK.store.read(
        view -> {
          Deadline deadline = new Deadline(Duration.ofMinutes(1), System::nanoTime);
          try (QueryExec execution =
              Planner.plan(
                      QueryExec.dataset(view.dataset()),
                      view.statistics(),
                      view.geometries(),
                      view.dataset().getDefaultGraph(),
                      deadline)
                  .query("PREFIX : <http://e.org/> " + query)
                  .build()) {
            if (execution.getQuery().isAskType()) {
              return execution.ask() ? List.of(BindingFactory.empty()) : List.of();
            }
            return execution.select().materialize().stream().toList();
          }
        });
  }
}
