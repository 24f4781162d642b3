package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that would take a core and the heap, and that nothing could stop once they run. */
@Timeout(60)
class QueryBoundsTest {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String LETTERS = "\"" + "a".repeat(400_000) + "\"";

  private static RunningEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    endpoint = new RunningEndpoint();
    endpoint.holdMany(3_000);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "3.14159", "-0.000001"})
  void squaresThatOverflowHaveNoValue(String number) throws Exception {
    String chain =
        IntStream.rangeClosed(1, 28)
            .mapToObj(n -> "BIND(?x%1$d * ?x%1$d AS ?x%2$d)".formatted(n - 1, n))
            .collect(Collectors.joining(" "));

    assertThat(answer("SELECT ?x5 ?x28 { BIND(" + number + " AS ?x0) " + chain + " }"))
        .contains("\"x5\":")
        .doesNotContain("\"x28\":");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<http://www.w3.org/2005/xpath-functions/math#pow>(10, 1000000000)",
        "<http://www.w3.org/2005/xpath-functions/math#exp10>(1000000000)",
        "<http://www.w3.org/2005/xpath-functions#round>(1.5, 1000000000)",
        "<http://www.w3.org/2005/xpath-functions#format-number>(1, '0')",
        "<" + XSD + "integer>(?digits)",
        "<" + XSD + "decimal>(?digits)",
        "<" + XSD + "gYear>(?digits)",
        "STRDT(?digits, <" + XSD + "integer>)",
        "STRDT(CONCAT('1.', ?digits), <" + XSD + "decimal>) + 1"
      })
  void numbersThatAreTooLongHaveNoValue(String expression) throws Exception {
    String digits =
        "{ SELECT (GROUP_CONCAT(\"123456789\"; separator=\"\") AS ?digits) { ?a ?b ?c } }";

    assertThat(answer("SELECT (" + expression + " AS ?x) { " + digits + " }"))
        .doesNotContain("\"x\":{");
  }

  @Test
  void shortNumbersAreWorkedOutAsEver() throws Exception {
    assertThat(
            answer(
                "SELECT (<"
                    + XSD
                    + "integer>('12') * 2 AS ?a)"
                    + " (<http://www.w3.org/2005/xpath-functions/math#pow>(2, 10) AS ?b)"
                    + " (STRDT('1.5', <"
                    + XSD
                    + "decimal>) / 2 AS ?c) (7 - 2.5 AS ?d) { }"))
        .contains("\"24\"", "\"1024\"", "\"0.75\"", "\"4.5\"");
  }

  @Test
  void longTextsAreFoundInOneAnotherWithoutTryingEachPlaceInFull() throws Exception {
    assertThat(
            answer(
                "SELECT (CONTAINS(?t, ?no) AS ?a) (CONTAINS(?t, ?yes) AS ?b)"
                    + " (STRLEN(STRBEFORE(CONCAT(?t, 'z'), CONCAT(?yes, 'z'))) AS ?c)"
                    + " (STRLEN(STRAFTER(CONCAT(?t, 'z'), ?yes)) AS ?d) (STRBEFORE(?t, ?no) AS ?e)"
                    + " { BIND("
                    + LETTERS
                    + " AS ?t) BIND(SUBSTR(?t, 1, 200000) AS ?yes)"
                    + " BIND(CONCAT(?yes, 'b') AS ?no) }"))
        .containsSubsequence("\"false\"", "\"true\"", "\"200000\"", "\"200001\"", "\"e\"", "\"\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONCAT(?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t,"
            + " ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t, ?t)",
        "ENCODE_FOR_URI(CONCAT(?t, ?t, ?t, ?t, ?t))",
        "REPLACE(?t, '^.*$', '$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0"
            + "$0$0$0$0$0$0$0$0$0$0$0$0', 's')"
      })
  void refusesTextsBeforeTheyAreMade(String expression) throws Exception {
    HttpResponse<String> answer =
        send("SELECT (" + expression + " AS ?x) { BIND(" + LETTERS + " AS ?t) }");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"rule\":\"memory\"");
  }

  @Test
  void refusesGraphsOfTheEngineThatTheProtocolNames() throws Exception {
    for (String parameter : new String[] {"default-graph-uri", "named-graph-uri"}) {
      HttpResponse<String> answer =
          endpoint.send(
              endpoint.to("/sparql?query=ASK%7B%7D&" + parameter + "=urn:x-arq:UnionGraph"));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"rule\":\"engine-graph\"");
    }
  }

  private static String answer(String query) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<String> send(String query) throws IOException, InterruptedException {
    return endpoint.send(
        endpoint
            .to("/sparql")
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(query)));
  }
}
