package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.spatial.Extension;
import fr.essaim.endpoint.spatial.SearchArea;
import fr.essaim.endpoint.spatial.SpatialFunctions;
import fr.essaim.endpoint.store.Revision;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches for places over HTTP, and those who would have the worker search for ever. */
@Timeout(60)
class SpatialQueriesTest {

  private static final String PREFIXES =
      "PREFIX geo: <http://www.opengis.net/ont/geosparql#>"
          + " PREFIX geof: <http://www.opengis.net/def/function/geosparql/>"
          + " PREFIX spatial: <http://jena.apache.org/spatial#>"
          + " PREFIX spatialF: <http://jena.apache.org/function/spatial#>"
          + " PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/>"
          + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

  private static final String HERE = "\"POINT(3.17 50.69)\"^^geo:wktLiteral";

  private static RunningEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    endpoint =
        new RunningEndpoint(RunningEndpoint.LIMITS.with(Limit.TIMEOUT, Duration.ofSeconds(5)));
    endpoint.hold(
        1,
        IntStream.range(0, 3_000)
                .mapToObj(
                    i -> place(i, "POINT(%s %s)".formatted(3 + i % 60 / 100.0, 50.5 + i / 6_000.0)))
                .collect(Collectors.joining())
            + place(3_000, "POINT(3.17 50.69")
            + place(3_001, "POINT(NaN 50.69)")
            + place(3_002, "POINT(1e999 50.69)")
            + place(3_003, "POINT(3.17 1000)")
            + place(3_004, "GEOMETRYCOLLECTION(".repeat(50_000))
            + place(3_005, "POLYGON((3 50, 4 50, 4 51, 3 50.5))")
            + place(3_006, polygon(100_000)));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  private static String place(int number, String text) {
    return """
        <http://e.org/p%1$d> <http://schema.org/latitude> "%3$s"^^<http://www.w3.org/2001/XMLSchema#decimal> <http://e.org/doc/%1$d> .
        <http://e.org/p%1$d> <http://www.opengis.net/ont/geosparql#hasGeometry> <http://e.org/p%1$d#geometry> <http://e.org/doc/%1$d> .
        <http://e.org/p%1$d#geometry> <http://www.opengis.net/ont/geosparql#asWKT> "%2$s"^^<http://www.opengis.net/ont/geosparql#wktLiteral> <http://e.org/doc/%1$d> .
        """
        .formatted(number, text, 50.5 + number / 6_000.0);
  }

  /** A circle of so many points around a place in the sea. */
  private static String polygon(int points) {
    return IntStream.rangeClosed(0, points)
        .mapToObj(i -> 2 * Math.PI * (i % points) / points)
        .map(a -> String.format(Locale.ROOT, "%.5f %.5f", Math.cos(a), Math.sin(a)))
        .collect(Collectors.joining(",", "POLYGON((", "))"));
  }

  /** A line that crosses itself everywhere. */
  private static String star(int points) {
    return IntStream.range(0, points)
        .mapToObj(i -> String.format(Locale.ROOT, "%.5f %.5f", Math.cos(2 * i), Math.sin(2 * i)))
        .collect(Collectors.joining(",", "LINESTRING(", ")"));
  }

  @Test
  void answersAndKeepsTheAnswer() throws Exception {
    String query =
        "SELECT (COUNT(*) AS ?n) { ?x spatial:nearby(50.69 3.17 1 uom:kilometre) ; geo:hasGeometry"
            + "/geo:asWKT ?w FILTER(spatialF:distance(?w, "
            + HERE
            + ", uom:metre) < 500) }";

    assertThat(send(query).headers().firstValue("Cache-Status")).contains("essaim; fwd=miss");
    assertThat(send(query).headers().firstValue("Cache-Status")).contains("essaim; hit");
  }

  @Test
  void followsAPlaceThatMovesAndGoesAway() throws Exception {
    String search = "ASK { ?x spatial:nearby(50.69 3.17 1) }";
    try (RunningEndpoint moving = new RunningEndpoint()) {
      moving.hold(1, place(0, "POINT(3.17 50.69)"));
      assertThat(send(moving, search).body()).contains("true");
      moving.hold(2, place(0, "POINT(3.27 50.69)"));
      assertThat(send(moving, search).body()).contains("false");
      moving.hold(3, place(0, "POINT(3.17 50.69)"));
      moving.store.write(
          new Revision(4, "gone"),
          changes -> changes.replace(NodeFactory.createURI("http://e.org/doc/0"), List.of()));
      assertThat(send(moving, search).body()).contains("false");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spatial:nearby(1000 3.17 1)",
        "spatial:nearby(50.69 -181 1)",
        "spatial:nearby('50.69' 3.17 1)",
        "spatial:nearby(50.69 3.17 'NaN'^^xsd:double)",
        "spatial:nearby('INF'^^xsd:double 3.17 1)",
        "spatial:nearby(50.69 3.17 1e999)",
        "spatial:nearby(50.69 3.17 -1)",
        "spatial:nearby(50.69 3.17 0)",
        "spatial:nearby(50.69 3.17 1 uom:degree)",
        "spatial:nearby(50.69 3.17 1 uom:cubit)",
        "spatial:nearby(50.69 3.17 1 1)",
        "spatial:nearby(50.69 3.17 1 uom:metre 0)",
        "spatial:nearby(50.69 3.17 1 uom:metre 1.5)",
        "spatial:nearby(50.69 3.17 1 uom:metre 1 1)",
        "spatial:nearby(50.69 3.17)",
        "spatial:nearby 1",
        "spatial:nearby ()",
        "spatial:nearby (?unknown 3.17 1)",
        "spatial:withinBox(50 3 51)",
        "spatial:withinBox(50 3 51 'NaN'^^xsd:double)",
        "spatial:withinBox(50 3 1000 4)",
        "spatial:intersectBox(50 3 51 4 1 1)",
        "spatial:intersectBox(50 3 51 geo:asWKT)"
      })
  void findsNothingWhereNoAreaIsSaid(String search) throws Exception {
    assertThat(answer("SELECT ?x { ?x " + search + " }")).doesNotContain("http://e.org/");
    assertThat(answer("ASK { <http://e.org/p7> " + search + " }")).contains("false");
  }

  @Test
  void findsAllAroundTheEarthAndNothingThatIsNowhere() throws Exception {
    assertThat(answer("SELECT (COUNT(*) AS ?n) { ?x spatial:nearby(50.69 3.17 1e12) }"))
        .contains("\"3002\"");
    assertThat(answer("SELECT (COUNT(*) AS ?n) { ?x spatial:withinBox(-90 -180 90 180 -1) }"))
        .contains("\"3001\"");
    assertThat(answer("SELECT (COUNT(*) AS ?n) { ?x spatial:intersectBox(0 0 0.1 0.1) }"))
        .contains("\"1\"");
    assertThat(answer("SELECT ?x { (?x ?y) spatial:withinBox(-90 -180 90 180) }"))
        .doesNotContain("http://e.org/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spatialF:distance(\"POINT(3.17 50.69\"^^geo:wktLiteral, %s, uom:metre)",
        "spatialF:distance(\"POINT(NaN 50.69)\"^^geo:wktLiteral, %s, uom:metre)",
        "spatialF:distance(\"POINT(1e999 50.69)\"^^geo:wktLiteral, %s, uom:metre)",
        "spatialF:distance(\"POINT(3.17 50.69)\", %s, uom:metre)",
        "spatialF:distance(\"POINT EMPTY\"^^geo:wktLiteral, %s, uom:metre)",
        "spatialF:distance(\"\"^^geo:wktLiteral, %s, uom:metre)",
        "spatialF:distance(\"<http://www.opengis.net/def/crs/EPSG/0/2154> POINT(1 1)\"^^geo:wktLiteral, %s, uom:metre)",
        "spatialF:distance(%1$s, %1$s, uom:cubit)",
        "spatialF:distance(%1$s, %1$s, 1)",
        "geof:distance(%1$s, %1$s, uom:metre)",
        "geof:sfWithin(%s, 1)",
        "geof:buffer(%s, 1, uom:metre)"
      })
  void calculatesNothingOfWhatIsNoGeometry(String call) throws Exception {
    assertThat(answer("SELECT (" + call.formatted(HERE) + " AS ?x) {}")).doesNotContain("\"x\":{");
  }

  @Test
  void takesLongTextsAsTheyCome() throws Exception {
    String circle = "\"" + polygon(45_000) + "\"^^geo:wktLiteral";
    assertThat(
            answer(
                "SELECT (COUNT(*) AS ?n) { ?x geo:hasGeometry/geo:asWKT ?w FILTER(geof:sfDisjoint(?w, "
                    + circle
                    + ")) }"))
        .contains("\"3001\"");
    assertThat(answer("SELECT (geof:sfOverlaps(?c, ?c) AS ?x) { BIND(" + circle + " AS ?c) }"))
        .doesNotContain("\"x\":{");
    assertThat(
            answer(
                "SELECT (COUNT(*) AS ?n) { <http://e.org/p3006#geometry> geo:asWKT ?sea . ?g geo:asWKT"
                    + " ?w FILTER(geof:sfWithin(?w, ?sea)) }"))
        .contains("\"0\"");
    assertThat(
            answer(
                "SELECT (geof:sfWithin("
                    + HERE
                    + ", \""
                    + star(9_000)
                    + "\"^^geo:wktLiteral) AS ?x) {}"))
        .contains("\"false\"");
    for (String collection : List.of("%s", "GEOMETRYCOLLECTION(POINT(1 1), %s)")) {
      String crossing = collection.formatted(star(9_000));
      assertThat(
              answer(
                  "SELECT (geof:sfOverlaps(%s, \"POLYGON((0 0, 1 0, 1 1, 0 0))\"^^geo:wktLiteral) AS ?x) {}"
                      .formatted("\"" + crossing + "\"^^geo:wktLiteral")))
          .doesNotContain("\"x\":{");
    }
    String nested = "\"" + "GEOMETRYCOLLECTION(".repeat(50_000) + "POINT(1 1)\"^^geo:wktLiteral";
    assertThat(answer("SELECT (geof:sfWithin(" + nested + ", " + HERE + ") AS ?x) {}"))
        .doesNotContain("\"x\":{");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?p <http://schema.org/latitude> ?a . ?q"
            + " <http://schema.org/latitude> ?b . ?x spatial:nearby(?a 3.3 ?b uom:kilometre) }",
        "SELECT (COUNT(*) AS ?n) { ?p geo:asWKT ?v . ?q geo:asWKT ?w FILTER(spatialF:distance(?v,"
            + " ?w, uom:metre) < 0) }"
      })
  void isStoppedAtTheTimeout(String query) throws Exception {
    HttpResponse<String> answer = send(query);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains("\"rule\":\"timeout\"");
  }

  @Test
  void saysWhatThereIs() throws Exception {
    assertThat(endpoint.send(endpoint.to("/sparql").header("Accept", "text/turtle")).body())
        .contains(
            "sd:extensionFunction",
            "<http://jena.apache.org/function/spatial#distance>",
            "<http://www.opengis.net/def/function/geosparql/sfWithin>",
            "sd:propertyFeature",
            "<http://jena.apache.org/spatial#nearby>",
            "Whether the first geometry lies in the second.");
    assertThat(endpoint.send(endpoint.to("/health")).body())
        .contains("\"spatial:nearby\":{\"example\":\"PREFIX ");
  }

  @Test
  void saysAllThatThereIs() {
    assertThat(Arrays.stream(Extension.values()).map(Extension::iri))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    SearchArea.searches().stream(), SpatialFunctions.byIri().keySet().stream())
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyExampleIsAQuestionThatIsAnswered(Extension extension) throws Exception {
    HttpResponse<String> answer = endpoint.send(endpoint.query(extension.query()));
    assertThat(answer.statusCode()).as(extension.query() + answer.body()).isEqualTo(200);
    if (extension.kind() == Extension.Kind.SEARCH) {
      assertThat(answer.body()).contains("http://e.org/");
    }
  }

  private static String answer(String query) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<String> send(String query) throws IOException, InterruptedException {
    return send(endpoint, query);
  }

  private static HttpResponse<String> send(RunningEndpoint asked, String query)
      throws IOException, InterruptedException {
    return asked.send(
        asked
            .to("/sparql")
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(PREFIXES + query)));
  }
}
