package fr.essaim.endpoint.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.essaim.endpoint.run.JenaSwitches;
import fr.essaim.endpoint.run.LimitReached;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

  private static final String BASE = "http://example.org/sparql";

  private final Gate gate = new Gate(Limits.PRESET);

  @BeforeAll
  static void setSwitches() {
    JenaSwitches.set();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK {}",
        "SELECT * { ?s ?p ?o } LIMIT 10",
        "PREFIX load: <http://example.org/load#> SELECT * { ?s load:insert 'DELETE' }",
        "# INSERT DATA\nSELECT ?x { BIND('SERVICE <http://e.org> {}' AS ?x) }",
        "CONSTRUCT { ?s <http://example.org/p> ?o } WHERE { ?s ?p ?o }",
        "DESCRIBE <http://example.org/a>",
        "SELECT * { ?s (<http://e.org/p>|!<http://e.org/q>)+ ?o }",
        "SELECT * { ?s ?p ?o FILTER(?o < 5 && ?p > 3) }",
        "BASE <http://example.org/> PREFIX : <a#> ASK { :s :p \"(((\" }"
      })
  void letsThroughWhatIsHarmless(String query) {
    assertThatCode(() -> gate.admit(query, BASE)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://example.org/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://example.org/sparql> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?where SERVICE ?where { ?a ?b ?c } }",
        "SELECT * { OPTIONAL { { SELECT * { SERVICE <http://e.org/> {} } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://e.org/> {} } }",
        "SELECT * { ?s ?p ?o FILTER(1 = 2 || NOT EXISTS { SERVICE <http://e.org/> {} }) }",
        "SELECT (EXISTS { SERVICE <http://e.org/> {} } AS ?x) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o BIND(EXISTS { SERVICE <http://e.org/> {} } AS ?x) }",
        "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://e.org/> {} })",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <http://e.org/> {} })",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <http://e.org/> {} })",
        "SELECT (SUM(IF(EXISTS { SERVICE <http://e.org/> {} }, 1, 0)) AS ?n) { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { SERVICE <http://e.org/> { ?s ?p ?o } } }",
        "ASK { { ?s ?p ?o } MINUS { SERVICE <http://e.org/> { ?s ?p ?o } } }",
        "DESCRIBE ?s { SERVICE <http://e.org/> { ?s ?p ?o } }"
      })
  void refusesServiceWhereverItHides(String query) {
    assertThat(ruleThatRefuses(query)).isEqualTo("service");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <http://e.org/s> <http://e.org/p> 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "WITH <http://e.org/g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "LOAD <http://example.org/data>",
        "load silent <file:///etc/passwd> into graph <http://e.org/g>",
        "CLEAR ALL",
        "CREATE GRAPH <http://e.org/g>",
        "DROP DEFAULT",
        "COPY DEFAULT TO <http://e.org/g>",
        "MOVE <http://e.org/g> TO DEFAULT",
        "ADD <http://e.org/g> TO DEFAULT",
        "# a comment\nPREFIX select: <http://e.org/> BASE <http://e.org/> INSERT DATA {}",
        "PREFIX : <http://e.org/> DELETE DATA { :s :p :o }"
      })
  void refusesEveryUpdate(String update) {
    assertThat(ruleThatRefuses(update)).isEqualTo("update");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:java.lang.Runtime>(1) AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER(<JAVA:x.Y>(?o)) }",
        "SELECT * { ?s <java:x.Y> ?o }",
        "SELECT * { ?s <http://e.org/p>/<java:x.Y> ?o }",
        "SELECT * { ?s ^(<http://e.org/p>|<java:x.Y>*) ?o }",
        "SELECT * { ?s !(<java:x.Y>|^<http://e.org/q>) ?o }",
        "SELECT * { ?s ?p ?o } ORDER BY <java:x.Y>(?o)",
        "SELECT (MAX(<java:x.Y>(?o)) AS ?m) { ?s ?p ?o }",
        "SELECT * { { SELECT (<java:x.Y>(?o) AS ?m) { ?s ?p ?o } } }",
        "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(?f, 1) AS ?x) { ?s ?p ?f }",
        "SELECT (<http://jena.apache.org/ARQ/function#eval>(?f, 1) AS ?x) { ?s ?p ?f }"
      })
  void refusesWhateverLoadsOrChoosesCode(String query) {
    assertThat(ruleThatRefuses(query)).isEqualTo("java");
  }

  @Test
  void letsThroughFunctionsThatAreOnlyNamedLikeJava() {
    assertThatCode(() -> gate.admit("SELECT * { ?s <http://e.org/java:x> 'java:y' }", BASE))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesGraphsThatAreNotPublishedHere() {
    QueryAnalysis foreign = gate.admit("SELECT * FROM <http://elsewhere.org/> { ?s ?p ?o }", BASE);
    QueryAnalysis named = gate.admit("ASK FROM NAMED <file:///etc/passwd> { ?s ?p ?o }", BASE);

    assertThat(ruleOf(() -> gate.checkGraphs(foreign, "http://e.org/g"::equals))).isEqualTo("from");
    assertThat(ruleOf(() -> gate.checkGraphs(named, "http://e.org/g"::equals))).isEqualTo("from");
  }

  @Test
  void letsThroughGraphsThatArePublishedHere() {
    QueryAnalysis own = gate.admit("ASK FROM <g> FROM NAMED <g> { ?s ?p ?o }", "http://e.org/");

    assertThatCode(() -> gate.checkGraphs(own, "http://e.org/g"::equals))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesNestingAboveTheCapAndNothingBelow() {
    assertThatCode(() -> gate.admit(nested(99), BASE)).doesNotThrowAnyException();
    assertThat(ruleThatRefuses(nested(101))).isEqualTo("nesting");
    assertThat(ruleThatRefuses(nested(200_000))).isEqualTo("nesting");
    assertThat(ruleThatRefuses("ASK { FILTER(" + "!".repeat(101) + "true) }")).isEqualTo("nesting");
    assertThat(ruleThatRefuses("ASK { FILTER(" + "- ".repeat(101) + "1 > 0) }"))
        .isEqualTo("nesting");
  }

  @Test
  void countsNoBracketsInStringsCommentsAndIris() {
    String brackets = "(".repeat(200);
    assertThatCode(
            () ->
                gate.admit(
                    "# "
                        + brackets
                        + "\nASK { ?s <http://e.org/"
                        + brackets
                        + "> '''"
                        + brackets
                        + "''' , \"\\\""
                        + brackets
                        + "\" }",
                    BASE))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesChainsThatNestOnceTheyAreParsed() {
    assertThatCode(() -> gate.admit(sum(900), BASE)).doesNotThrowAnyException();
    assertThat(ruleThatRefuses(sum(1100))).isEqualTo("chain");
    assertThat(ruleThatRefuses(sum(250_000))).isIn("chain", "nesting");
  }

  @Test
  void refusesMorePartsThanAQueryMayHave() {
    assertThat(ruleThatRefuses("SELECT * { " + assignments(1100, "%s") + " }")).isEqualTo("parts");
    assertThat(ruleThatRefuses("ASK { " + "?s ?p ?o . ".repeat(1100) + "}")).isEqualTo("parts");
    assertThat(ruleThatRefuses("ASK { " + "OPTIONAL { } ".repeat(1100) + "}")).isEqualTo("parts");
    assertThat(ruleThatRefuses("ASK { {} " + "UNION {} ".repeat(1100) + "}")).isEqualTo("parts");
    assertThat(ruleThatRefuses("SELECT " + "?v ".repeat(10_100) + "{ }")).isEqualTo("parts");
    assertThat(ruleThatRefuses("ASK { FILTER(1 IN (" + "2, ".repeat(10_100) + "3)) }"))
        .isEqualTo("parts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { ?x ?y <%s> }",
        "BASE <http://e.org/> ASK { ?x ?y <%s> }",
        "ASK { ?x ?y \\u003C%s\\u003E }"
      })
  void refusesIrisThatTakeLongToResolve(String query) {
    assertThat(ruleThatRefuses(query.formatted("a/../".repeat(200_000)))).isEqualTo("iri-length");
    assertThatCode(() -> gate.admit(query.formatted("a/../".repeat(800)), BASE))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesBasesThatGrowAndPrefixesWithoutNumber() {
    assertThat(ruleThatRefuses("BASE <a/> ".repeat(80_000) + "ASK {}")).isEqualTo("parts");
    assertThat(ruleThatRefuses(("BASE <" + "a/".repeat(400) + "> ").repeat(9) + "ASK {}"))
        .isEqualTo("iri-length");
    assertThat(ruleThatRefuses("PREFIX p: <http://e.org/> ".repeat(1_100) + "ASK {}"))
        .isEqualTo("parts");
  }

  @Test
  void refusesListsWithoutNumber() {
    assertThat(ruleThatRefuses("CONSTRUCT { <a> <b> 1" + many(", %d") + " } {}"))
        .isEqualTo("parts");
    assertThat(ruleThatRefuses("DESCRIBE" + many(" <%d>"))).isEqualTo("parts");
    assertThat(ruleThatRefuses("ASK" + many(" FROM NAMED <%d>") + " {}")).isEqualTo("parts");
  }

  @Test
  void saysThatTheTimeIsOverWhereverInTheTextItWas() {
    String describe =
        IntStream.range(0, 60)
            .mapToObj("<http://e.org/%050d>"::formatted)
            .collect(Collectors.joining(" ", "DESCRIBE ", ""));
    for (int last = 0; last < 14; last++) {
      AtomicInteger left = new AtomicInteger(last);
      assertThatThrownBy(
              () ->
                  gate.admit(
                      describe,
                      BASE,
                      () -> {
                        if (left.getAndDecrement() <= 0) {
                          throw new LimitReached(LimitReached.Reason.TIME);
                        }
                      }))
          .as("after %d looks", last)
          .isInstanceOf(LimitReached.class);
    }
  }

  private static String many(String part) {
    return IntStream.range(0, 10_100).mapToObj(part::formatted).collect(Collectors.joining());
  }

  @Test
  void letsThroughLargeQueriesThatPeopleWrite() {
    assertThatCode(
            () ->
                gate.admit(
                    "SELECT * { " + assignments(300, "STR(%s)") + "?s ?p ?o . ".repeat(600) + "}",
                    BASE))
        .doesNotThrowAnyException();
    assertThatCode(() -> gate.admit("ASK { FILTER(1 IN (" + "2, ".repeat(5_000) + "3)) }", BASE))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (%s AS ?x) { }",
        "ASK { VALUES ?x { %s } }",
        "SELECT (\"%s\"^^<http://www.w3.org/2001/XMLSchema#integer> AS ?x) { }",
        "SELECT (\"0.%s\"^^<http://www.w3.org/2001/XMLSchema#decimal> AS ?x) { }",
        "SELECT (\"%s-01-01\"^^<http://www.w3.org/2001/XMLSchema#date> AS ?x) { }"
      })
  void refusesNumbersThatTakeLongToRead(String query) {
    assertThat(ruleThatRefuses(query.formatted("9".repeat(900_000)))).isEqualTo("digits");
    assertThatCode(() -> gate.admit(query.formatted("9".repeat(900)), BASE))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
        "ASK { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }",
        "ASK { FILTER NOT EXISTS { GRAPH <URN:X-ARQ:UnionGraph> { ?s ?p ?o } } }",
        "ASK FROM <urn:x-arq:UnionGraph> { ?s ?p ?o }",
        "ASK FROM NAMED <urn:x-arq:DefaultGraph> { GRAPH ?g { ?s ?p ?o } }"
      })
  void refusesGraphsOfTheEngine(String query) {
    assertThat(ruleThatRefuses(query)).isEqualTo("engine-graph");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#eval>('1') AS ?x) { }",
        "ASK { FILTER(1 = 2 || <http://jena.apache.org/ARQ/jsFunction#f>(1)) }",
        "SELECT (<http://jena.apache.org/ARQ/pythonFunction#f>(1) AS ?x) { }"
      })
  void refusesScripts(String query) {
    assertThat(ruleThatRefuses(query)).isEqualTo("java");
  }

  @Test
  void refusesInlineDataWhoseProductIsAboveTheCap() {
    assertThat(ruleThatRefuses(joinedBlocks(14, 9))).isEqualTo("inline-data");
    assertThat(ruleThatRefuses(joinedBlocks(64, 2))).isEqualTo("inline-data");
    assertThat(
            ruleThatRefuses(
                "SELECT * { { SELECT * { "
                    + block("a", 400)
                    + " } } OPTIONAL { "
                    + block("b", 400)
                    + " } } "))
        .isEqualTo("inline-data");
    assertThat(ruleThatRefuses("SELECT * { " + block("a", 400) + " } " + block("b", 400)))
        .isEqualTo("inline-data");
  }

  @Test
  void countsInlineDataThatExistsHides() {
    String many = block("a", 400);
    String hidden = "EXISTS { " + block("b", 400) + " }";
    for (String query :
        List.of(
            "SELECT * { " + many + " FILTER " + hidden + " }",
            "SELECT * { " + many + " FILTER(1 = 2 || NOT " + hidden + ") }",
            "SELECT * { " + many + " BIND(" + hidden + " AS ?x) }",
            "SELECT (" + hidden + " AS ?x) { " + many + " }",
            "SELECT * { " + many + " } ORDER BY (" + hidden + ")",
            "SELECT ?a { " + many + " } GROUP BY ?a HAVING (" + hidden + ")",
            "SELECT (COUNT(*) AS ?n) { " + many + " } GROUP BY (" + hidden + " AS ?x)",
            "SELECT (SUM(IF(" + hidden + ", 1, 0)) AS ?n) { " + many + " }",
            "SELECT * { " + many + " FILTER EXISTS { FILTER " + hidden + " } }")) {
      assertThat(ruleThatRefuses(query)).as(query).isEqualTo("inline-data");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?a0 %s }",
        "SELECT * { { SELECT * { ?s ?p ?a0 %s } } }",
        "SELECT * { ?s ?p ?a0 FILTER EXISTS { ?s ?q ?a0 %s } }"
      })
  void refusesTextThatIsCopiedIntoItselfOverAndOver(String query) {
    assertThat(ruleThatRefuses(query.formatted(assignments(30, "CONCAT(%1$s, %1$s)"))))
        .isEqualTo("text-growth");
    assertThat(
            ruleThatRefuses(
                query.formatted(assignments(5, "REPLACE(%1$s, '.', 'xxxxxxxxxxxxxxxx')"))))
        .isEqualTo("text-growth");
    assertThat(ruleThatRefuses(query.formatted(assignments(4, "REPLACE(%1$s, '.', %1$s)"))))
        .isEqualTo("text-growth");
  }

  @Test
  void letsThroughTextsThatAreMerelyPutTogether() {
    String names = assignments(50, "CONCAT(?first, ' ', ?last)");
    assertThatCode(() -> gate.admit("SELECT * { ?s ?first ?last " + names + " }", BASE))
        .doesNotThrowAnyException();
    String slug = assignments(10, "REPLACE(%1$s, '[^a-z]+', '-')");
    assertThatCode(() -> gate.admit("SELECT * { ?s ?p ?a0 " + slug + " }", BASE))
        .doesNotThrowAnyException();
  }

  private static String assignments(int how, String expression) {
    return IntStream.range(0, how)
        .mapToObj(i -> "BIND(" + expression.formatted("?a" + i) + " AS ?a" + (i + 1) + ")")
        .collect(Collectors.joining(" "));
  }

  @Test
  void letsThroughInlineDataBelowTheCap() {
    assertThatCode(() -> gate.admit(joinedBlocks(5, 10), BASE)).doesNotThrowAnyException();
    String union = "SELECT * { { " + block("a", 400) + " } UNION { " + block("b", 400) + " } }";
    assertThatCode(() -> gate.admit(union, BASE)).doesNotThrowAnyException();
  }

  @Test
  void refusesTextAboveTheCapByItsBytes() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> gate.admit("ASK {} #" + "é".repeat(1 << 19), BASE));

    assertThat(refusal.rule().word()).isEqualTo("query-length");
    assertThat(refusal.rule().status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SELEKT secretword",
        "SELECT * { ?s ?p ",
        "SELECT (CALL(?f) AS ?x) { ?s ?p ?f }",
        "SELECT * { LET(?x := 1) }",
        "SELECT ?x ?x { BIND(1 AS ?x) BIND(2 AS ?x) }",
        "ASK {} ASK {}"
      })
  void refusesWhatIsNotSparqlWithoutRepeatingIt(String text) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> gate.admit(text, BASE));

    assertThat(refusal.rule().word()).isEqualTo("syntax");
    assertThat(refusal.advice().toString()).doesNotContain("secretword").doesNotContain("?x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT ?x { ?x foo:bar ?y } | A prefix is not declared: add PREFIX at the beginning. See line 1,"
            + " column 16.",
        "SELECT ?x ?y { ?x ?p ?y } GROUP BY ?x | neither in GROUP BY nor in an aggregate.",
        "SELECT * { ?x ?p ?y } GROUP BY ?x | instead of the star.",
        "SELECT * { ?x ?p ?y BIND(1 AS ?x) } | AS gives a name that the pattern uses already",
        "SELECT (1 AS ?a) (2 AS ?a) {} | AS gives the same name twice",
        "SELECT * { VALUES (?a ?b) { (1) } } | has not as many values",
        "SELECT * { ?x ?p ?y FILTER(COUNT(?x) > 1) } | An aggregate may stand in SELECT",
        "SELECT (SUM(COUNT(?x)) AS ?n) { ?x ?p ?y } | make a subquery",
        "SELECT * { _:a ?p ?o OPTIONAL { _:a ?q ?r } } | named in two groups",
        "SELECT * { ?x ?p '\\uD800' } | half a character",
        "SELECT * WHERE { ?s ?p ?o } ORDER ?s | Correct the query’s syntax. See line 1, column 35."
      })
  void saysWhatIsWrong(String query, String words) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> gate.admit(query, BASE));

    assertThat(refusal.rule().word()).isEqualTo("syntax");
    assertThat(refusal.advice().english()).contains(words);
  }

  private String ruleThatRefuses(String query) {
    return ruleOf(() -> gate.admit(query, BASE));
  }

  private static String ruleOf(Runnable judged) {
    Refusal refusal = catchThrowableOfType(Refusal.class, judged::run);
    assertThat(refusal).as("something must be refused").isNotNull();
    return refusal.rule().word();
  }

  private static String nested(int levels) {
    return "ASK " + "{".repeat(levels) + "}".repeat(levels);
  }

  private static String sum(int terms) {
    return "ASK { FILTER(" + "1+".repeat(terms) + "1 > 0) }";
  }

  private static String joinedBlocks(int blocks, int rows) {
    return IntStream.range(0, blocks)
        .mapToObj(i -> block("v" + i, rows))
        .collect(Collectors.joining(" ", "SELECT * { ", " }"));
  }

  private static String block(String variable, int rows) {
    return IntStream.range(0, rows)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" ", "VALUES ?" + variable + " { ", " }"));
  }
}
