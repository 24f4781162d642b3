package fr.essaim.endpoint.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.endpoint.run.JenaSwitches;
import fr.essaim.endpoint.store.View;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Planned queries have the answers of unplanned ones, and make fewer steps for them. */
class PlannerTest {

  private static final String PREFIXES = "PREFIX : <http://e.org/> ";

  private static final Network NETWORK = new Network();

  private static final Watch UNWATCHED =
      new Watch() {
        @Override
        public void check() {
          // There is time enough.
        }

        @Override
        public void checkText(long letters) {
          // And memory.
        }
      };

  @BeforeAll
  static void answerAsTheWorkerDoes() {
    JenaSwitches.set();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o }",
        "SELECT * { ?t a :Transfer ; :of ?p ; :to ?c . ?p :theme :theme1 . ?c :name ?n }",
        "SELECT * { ?t :of ?p ; :to ?c . FILTER(?c != :centre1) ?p :theme ?th FILTER(?th ="
            + " :theme2) }",
        "SELECT * { ?t :of ?p . FILTER(?p = :prototype3) ?t :to ?c . OPTIONAL { ?c :near ?d ."
            + " ?d :name ?n FILTER(?n != 'Centre 3') } }",
        "SELECT * { { ?t :of :prototype1 } UNION { ?t :to :centre1 . ?t :of ?p } ?t :year ?y }",
        "SELECT * { ?c a :Centre MINUS { ?t :to ?c ; :of :prototype1 } }",
        "SELECT * { ?c a :Centre FILTER EXISTS { ?t :to ?c . ?t :of ?p . ?p :theme :theme0 } }",
        "SELECT * { ?c a :Centre FILTER NOT EXISTS { ?t :year ?y ; :to ?c FILTER(?y > 2020) } }",
        "SELECT * { VALUES ?p { :prototype1 :prototype2 :nothing } ?t :of ?p ; :to ?c }",
        "SELECT ?th (COUNT(*) AS ?n) (MAX(?y) AS ?m) { ?t :of ?p ; :year ?y . ?p :theme ?th }"
            + " GROUP BY ?th HAVING (COUNT(*) > 3)",
        "SELECT * { ?c :near+ ?d . ?d :name ?n . ?t :to ?c ; :of :prototype2 }",
        "SELECT * { ?t :to ?c ; :year ?y . ?c :name ?n ; :near* :centre3 }",
        "SELECT * { ?t :to/:near* :centre3 . ?t :of/:theme ?th }",
        "SELECT * { ?t :to/:near+ :centre3 ; :of ?p }",
        "SELECT * { ?t :to ?c . :centre3 :near+ ?c . ?c :name ?n }",
        "SELECT * { ?t :to ?c . :centre3 (:near|^:near)* ?c . ?c :name ?n }",
        "SELECT * { ?t :to ?c . ?c ^:near* :centre3 . ?t :of ?p }",
        "SELECT * { ?t :to/:near* :nothing . ?t :of ?p }",
        "SELECT * { ?t :to ?c . ?c :near* ?d . ?d :near* :centre3 . ?c :name ?n }",
        "SELECT * { ?t :to ?c ; :of :prototype1 . ?c (:near/:near)* :centre3 }",
        "SELECT * { ?t :year ?y ; :of ?p ; :to/:near* :centre3 . ?p :theme ?th FILTER(?y > 2018) }",
        "SELECT * { ?t :year ?y ; :of/:name ?n ; :to/:near* :centre3 ; :to/^:near+ :centre5 }",
        "SELECT * { VALUES ?y { 2017 2018 } ?t :year ?y ; :of/:name ?n ; :to/:near* :centre3 }",
        "SELECT * { ?p :theme ?th OPTIONAL { ?t :of ?p ; :year ?y ; :to/:near* :centre3 } }",
        "SELECT * { ?t :of ?p OPTIONAL { ?t :to/:near* :centre3 } }",
        "SELECT ?c (COUNT(*) AS ?k) { ?t :to ?c . ?c :near* :centre3 } GROUP BY ?c",
        "SELECT * { ?t :of/:theme ?th . ?t :to/:name ?n FILTER(REGEX(?n, '1')) }",
        "SELECT * { ?t :to/:name ?n FILTER(REGEX(?n, 'N.*1$', 'i')) }",
        "SELECT * { ?t :to/:name ?n BIND(REGEX(?n, '1') AS ?one) }",
        "SELECT * { ?t :to/:name ?n FILTER(REGEX(?n, '(') || REGEX(?n, '1')) }",
        "SELECT * { ?t :to/:name ?n FILTER(!REGEX(?n, '1', 'unheard-of')) }",
        "SELECT * { ?t :to/:name ?n . ?t :of/:theme ?th FILTER(REGEX(?n, STR(?th))) }",
        "SELECT * { ?t :to/:name ?n BIND(REPLACE(?n, '([a-z])(\\\\d*)', '$2-$1') AS ?r) }",
        "SELECT * { ?t :to/:name ?n BIND(REPLACE(?n, 'CENTRE', 'c', 'i') AS ?r) }",
        "SELECT * { ?t :to/:name ?n BIND(REPLACE(?n, '1*', '-') AS ?r) }",
        "SELECT * { ?t :to/:name ?n BIND(REPLACE(?n, 'nowhere', '-') AS ?r) }",
        "SELECT * { ?t :to/:name ?n BIND(REPLACE(?n, '1', '$7') AS ?error) }",
        "SELECT * { ?t :to/:name ?n BIND(REPLACE(STRLANG(?n, 'fr'), '\\\\d', STR(?n)) AS ?r) }",
        "SELECT * { ?t :year ?y BIND(REPLACE(?y, '2', '3') AS ?error) }",
        "SELECT * { ?t :year ?y BIND(REPLACE(STR(?y), SUBSTR(STR(?y), 4), '#') AS ?r) }",
        "SELECT ?c (GROUP_CONCAT(?n) AS ?names) (GROUP_CONCAT(DISTINCT ?n) AS ?all) { { SELECT ?c ?n"
            + " { ?t :to ?c ; :to/:near/:name ?n } ORDER BY ?c ?n } } GROUP BY ?c",
        "SELECT (GROUP_CONCAT(?n ; SEPARATOR=', ') AS ?names) (GROUP_CONCAT(DISTINCT UCASE(?n) ;"
            + " SEPARATOR='') AS ?all) { { SELECT ?n { ?c :near/:name ?n } ORDER BY ?n } }",
        "SELECT (GROUP_CONCAT(?n) AS ?none) (GROUP_CONCAT(1 / 0) AS ?error) { ?c :unknown ?n }",
        "SELECT (GROUP_CONCAT(1 / (?y - 2020)) AS ?error) { ?t :year ?y }",
        "SELECT (STRLEN(GROUP_CONCAT(STR(?c))) AS ?l) { ?c a :Centre } HAVING"
            + " (STRLEN(GROUP_CONCAT(DISTINCT STR(?c) ; SEPARATOR='-')) > 3)",
        "SELECT * { ?t :year ?y { SELECT ?t (COUNT(?x) AS ?k) { ?t :to ?c . ?x :to ?c } GROUP BY"
            + " ?t } FILTER(?k > 2) }",
        "SELECT * { ?a :name ?n . ?b :theme ?th . FILTER(?n = 'Centre 1' && ?th = :theme1) }",
        "SELECT * { ?a ?p ?b . ?b ?q ?c . FILTER(?p != ?q) ?c :name ?n }",
        "SELECT * { GRAPH ?g { ?t :of ?p ; :year 2020 . } ?p :theme ?th }",
        "SELECT * { ?t :of ?p BIND(STR(?p) AS ?s) ?t :to ?c FILTER(CONTAINS(?s, '1')) }",
        "SELECT DISTINCT ?c { ?t :to ?c ; :of ?p . ?p :theme ?th . FILTER(?th IN (:theme1,"
            + " :theme2)) }",
        "SELECT * { OPTIONAL { ?c :near ?d . ?d :near ?e } OPTIONAL { ?e :name ?n . ?c :name ?m"
            + " } }",
        "SELECT * { ?x :unknown ?y . ?y :name ?n }",
        "SELECT * { ?t :year ?y . ?t :of ?p FILTER(?y = 2020.0) ?t :to ?c }",
        "ASK { ?t :of :prototype1 ; :to :centre1 }"
      })
  void leavesAnswersAsTheyAre(String query) {
    assertThat(answer(query, true)).isEqualTo(answer(query, false));
  }

  static Stream<Long> seeds() {
    return new Random(20_261_126).longs(300).boxed();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void leavesAnswersAsTheyAreWhateverIsAsked(long seed) {
    String query = new RandomQuery(new Random(seed)).text();

    assertThat(answer(query, true)).as(query).isEqualTo(answer(query, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?t :year ?y . ?u :year ?y . FILTER(?t != ?u) ?u :of :prototype3 ."
            + " ?t :to :centre2 . ?t :of :prototype1 }",
        "SELECT * { ?t a :Transfer . FILTER(STRLEN(STR(?t)) > 3) ?t :of ?p . ?p a :Prototype ."
            + " ?p :theme ?th . ?p :name 'Prototype 4' }",
        "SELECT * { ?t :year ?y FILTER(?y > 2000) ?t :of ?p . ?c :name 'Centre 7' . ?t :to ?c }",
        "SELECT * { ?t :year ?y ; :of ?p ; :to/:near* :alone }"
      })
  void readsFarLessWhereAFilterWouldFixABadOrder(String query) {
    assertThat(steps(query, true)).isLessThan(steps(query, false) / 3);
  }

  private static List<String> answer(String query, boolean planned) {
    return NETWORK.store.read(
        view -> {
          try (QueryExec execution = execution(query, view.dataset(), view, planned)) {
            if (execution.getQuery().isAskType()) {
              return List.of(Boolean.toString(execution.ask()));
            }
            return execution.select().stream().map(PlannerTest::row).sorted().toList();
          }
        });
  }

  private static String row(Binding row) {
    return row.varsMentioned().stream()
        .map(variable -> variable + "=" + row.get(variable))
        .sorted()
        .toList()
        .toString();
  }

  private static int steps(String query, boolean planned) {
    return NETWORK.store.read(
        view ->
            CountedSteps.of(view.dataset(), counting -> execution(query, counting, view, planned)));
  }

  private static QueryExec execution(
      String query, DatasetGraph dataset, View view, boolean planned) {
    QueryExecBuilder plain = QueryExec.dataset(dataset);
    QueryExecBuilder execution =
        planned
            ? Planner.plan(
                plain, view.statistics(), view.geometries(), dataset.getDefaultGraph(), UNWATCHED)
            : plain;
    return execution.query(PREFIXES + query).build();
  }

  /** Patterns over the network's terms, at random: any order, any filter, with optional parts. */
  private static final class RandomQuery {

    private static final List<String> PREDICATES =
        List.of(":of", ":to", ":year", ":theme", ":name", ":near", "a");
    private static final List<String> TERMS =
        List.of(":prototype1", ":centre2", ":theme1", "2020", "'Centre 3'", ":Transfer");

    private static final List<String> PATHS =
        List.of(":near*", ":near+", "^:near+", "(:near|^:near)*", ":to/:near*", ":near?/:name");
    private static final List<String> ENDS = List.of(":centre2", ":transfer7", "?a", "?b");

    private final Random random;

    RandomQuery(Random random) {
      this.random = random;
    }

    String text() {
      StringBuilder text = new StringBuilder("SELECT * { ").append(block(2));
      if (random.nextInt(3) == 0) {
        text.append("OPTIONAL { ").append(block(1)).append("} ");
      }
      if (random.nextInt(4) == 0) {
        text.append("FILTER NOT EXISTS { ").append(block(1)).append("} ");
      }
      return text.append("}").toString();
    }

    private String block(int most) {
      StringBuilder block = new StringBuilder();
      int patterns = 1 + random.nextInt(most + 1);
      IntStream.range(0, patterns).forEach(i -> block.append(pattern()).append(filter()));
      return block.toString();
    }

    private String pattern() {
      if (random.nextInt(4) == 0) {
        return path();
      }
      String object = random.nextInt(3) == 0 ? of(TERMS) : variable();
      return variable() + " " + of(PREDICATES) + " " + object + " . ";
    }

    private String path() {
      String path = of(PATHS);
      return random.nextBoolean()
          ? variable() + " " + path + " " + of(ENDS) + " . "
          : of(ENDS) + " " + path + " " + variable() + " . ";
    }

    private String filter() {
      return switch (random.nextInt(5)) {
        case 0 -> "FILTER(" + variable() + " != " + of(TERMS) + ") ";
        case 1 -> "FILTER(" + variable() + " = " + of(TERMS) + ") ";
        default -> "";
      };
    }

    private String variable() {
      return "?" + (char) ('a' + random.nextInt(3));
    }

    private String of(List<String> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }
}
