package fr.essaim.endpoint.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.essaim.endpoint.plan.CountedSteps;
import fr.essaim.endpoint.plan.Planner;
import fr.essaim.endpoint.run.Deadline;
import fr.essaim.endpoint.run.JenaSwitches;
import fr.essaim.endpoint.spatial.Places.Place;
import fr.essaim.endpoint.store.DefaultGraph;
import fr.essaim.endpoint.store.JenaMemoryStore;
import fr.essaim.endpoint.store.Revision;
import fr.essaim.endpoint.store.Store;
import fr.essaim.endpoint.store.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.geosparql.implementation.function_registration.NonTopological;
import org.apache.jena.geosparql.implementation.function_registration.SimpleFeatures;
import org.apache.jena.geosparql.implementation.function_registration.Spatial;
import org.apache.jena.geosparql.implementation.registry.SRSRegistry;
import org.apache.jena.geosparql.implementation.vocabulary.SRS_URI;
import org.apache.jena.geosparql.spatial.index.v2.SpatialIndexLib;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same answers as those of Jena's GeoSPARQL with its index, and as those worked out here. */
class SpatialAnswersTest {

  private static final List<Place> PLACES = Places.some(3_000);
  private static final double EARTH = 6_371_008.7714;

  private static final Store STORE = new JenaMemoryStore(DefaultGraph.UNION);
  private static final DatasetGraph JENA = DatasetGraphFactory.create();
  private static final FunctionRegistry JENA_FUNCTIONS = new FunctionRegistry();
  private static final PropertyFunctionRegistry JENA_SEARCHES = new PropertyFunctionRegistry();

  @BeforeAll
  static void publish() throws Exception {
    JenaSwitches.set();
    SRSRegistry.setupDefaultSRS();
    SimpleFeatures.loadFilterFunctions(JENA_FUNCTIONS);
    NonTopological.loadFilterFunctions(JENA_FUNCTIONS);
    Spatial.loadFilterFunctions(JENA_FUNCTIONS);
    Spatial.loadPropertyFunctions(JENA_SEARCHES);
    STORE.write(
        new Revision(1, "places"), changes -> PLACES.forEach(each -> each.publish(changes)));
    PLACES.stream().flatMap(each -> each.triples().stream()).forEach(JENA.getDefaultGraph()::add);
    SpatialIndexLib.buildSpatialIndex(JENA, SRS_URI.DEFAULT_WKT_CRS84);
  }

  @Test
  void findsWhatLiesInABox() {
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      double south = 50.5 + 0.35 * random.nextDouble();
      double west = 2.9 + 0.55 * random.nextDouble();
      double north = south + 0.2 * random.nextDouble() * random.nextDouble();
      double east = west + 0.3 * random.nextDouble() * random.nextDouble();
      Set<Node> truth =
          those(
              place ->
                  south <= place.latitude()
                      && place.latitude() <= north
                      && west <= place.longitude()
                      && place.longitude() <= east);
      for (String search : List.of("withinBox", "intersectBox")) {
        String query =
            format("SELECT ?x { ?x spatial:%s(%s %s %s %s) }", search, south, west, north, east);
        assertThat(found(ours(query))).as(query).isEqualTo(truth);
        assertThat(found(jenas(query))).as(query).isEqualTo(truth);
      }
      String polygon =
          format(
              "SELECT ?x { ?x geo:hasGeometry/geo:asWKT ?w FILTER(geof:%%s(?w,"
                  + " \"POLYGON((%2$s %1$s, %4$s %1$s, %4$s %3$s, %2$s %3$s, %2$s %1$s))\""
                  + "^^geo:wktLiteral)) }",
              south, west, north, east);
      if (i % 10 == 0) {
        for (String relation : List.of("sfWithin", "sfIntersects")) {
          assertThat(found(ours(format(polygon, relation)))).isEqualTo(truth);
          assertThat(found(jenas(format(polygon, relation)))).isEqualTo(truth);
        }
      }
    }
  }

  @Test
  void findsWhatIsWithinSoManyMetres() {
    Random random = new Random(2);
    for (int i = 0; i < 100; i++) {
      double latitude = 50.55 + 0.3 * random.nextDouble();
      double longitude = 2.95 + 0.5 * random.nextDouble();
      long metres = Math.round(50 + 15_000 * random.nextDouble() * random.nextDouble());
      Set<Node> truth = those(place -> metres(latitude, longitude, place) < metres);
      String search =
          format(
              "SELECT ?x { ?x spatial:nearby(%s %s %d uom:metre) }", latitude, longitude, metres);

      assertThat(found(ours(search))).as(search).isEqualTo(truth);
      assertThat(found(jenas(search))).as(search).isEqualTo(truth);
      if (i % 10 == 0) {
        String filter =
            format(
                "SELECT ?x { ?x geo:hasGeometry/geo:asWKT ?w FILTER(spatialF:distance(?w,"
                    + " \"POINT(%s %s)\"^^geo:wktLiteral, uom:metre) < %d) }",
                longitude, latitude, metres);
        assertThat(found(ours(filter))).as(filter).isEqualTo(truth);
        assertThat(found(jenas(filter))).as(filter).isEqualTo(truth);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?x { ?x spatial:nearby(50.69 3.17 2) }",
        "SELECT ?x { ?x spatial:nearby(50.69 3.17 1.5 uom:mile) }",
        "SELECT ?x { ?x spatial:nearby(50.69 3.17 2 uom:kilometre -1) }",
        "SELECT ?x { ?x spatial:nearby(50.69 3.17 2 uom:kilometre 0) }",
        "SELECT ?x { ?x spatial:withinBox(50.69 3.17 50.7 3.2 -5) }",
        "SELECT ?x { ?x spatial:withinBox(50.7 3.2 50.69 3.17) }",
        "SELECT ?x ?n { ?x schema:name ?n ; spatial:nearby(50.69 3.17 2) ; schema:keywords 'theme 3' }",
        "SELECT ?x { ?x spatial:nearby(50.69 3.17 2) . ?x spatial:withinBox(50.69 3.1 50.8 3.3) ."
            + " ?x schema:keywords ?k FILTER(?k != 'theme 3') }",
        "SELECT ?x ?y { ?x spatial:nearby(50.69 3.17 1) . ?y spatial:nearby(50.7 3.1 1) ."
            + " ?x schema:keywords ?k . ?y schema:keywords ?k }",
        "SELECT ?x ?y { ?x schema:keywords 'theme 3' ; schema:latitude ?a ; schema:longitude ?b ."
            + " ?y spatial:nearby(?a ?b 300 uom:metre) }",
        "SELECT ?x ?n { ?x schema:keywords 'theme 3' OPTIONAL { ?x spatial:nearby(50.69 3.17 5) ;"
            + " schema:name ?n } }",
        "SELECT ?x { { ?x spatial:nearby(50.69 3.17 1) } UNION { ?x spatial:withinBox(50.7 3.1 50.71"
            + " 3.11) } }",
        "SELECT ?x { ?x schema:keywords 'theme 3' FILTER EXISTS { ?x spatial:nearby(50.69 3.17 3) }"
            + " }",
        "SELECT ?x { ?x schema:keywords 'theme 3' FILTER NOT EXISTS { ?x spatial:nearby(50.69 3.17"
            + " 9) } }",
        "SELECT ?x { ?x schema:keywords 'theme 3' MINUS { ?x spatial:nearby(50.69 3.17 9) } }",
        "SELECT ?x { VALUES ?x { :p1 :p2 :p3 :nowhere } ?x spatial:nearby(50.69 3.17 15) }",
        "SELECT ?x { BIND(2 AS ?r) ?x spatial:nearby(50.69 3.17 ?r) }",
        "SELECT (COUNT(*) AS ?n) { ?x a schema:Place ; spatial:nearby(50.69 3.17 20000) }",
        "SELECT ?x { ?x schema:name 'p7' ; spatial:withinBox(50 2 51 4) }",
        "SELECT ?x ?d { ?x spatial:nearby(50.69 3.17 1) ; geo:hasGeometry/geo:asWKT ?w"
            + " BIND(ROUND(spatialF:distance(?w, 'POINT(3.17 50.69)'^^geo:wktLiteral, uom:metre)) AS"
            + " ?d) }"
      })
  void answersAsJenaDoes(String query) {
    assertThat(rows(ours(query))).isEqualTo(rows(jenas(query)));
  }

  @Test
  void findsNoMoreThanAreWanted() {
    assertThat(ours("SELECT ?x { ?x spatial:nearby(50.69 3.17 20 uom:kilometre 5) }")).hasSize(5);
    assertThat(jenas("SELECT ?x { ?x spatial:nearby(50.69 3.17 20 uom:kilometre 5) }")).hasSize(5);
    assertThat(ours("SELECT ?x { ?x spatial:withinBox(50 2 51 4 7) . ?x schema:keywords ?k }"))
        .hasSize(7);
  }

  /** Wherever the search is written: half a dozen places are near, or one has the name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?x spatial:nearby(50.69 3.17 500 uom:metre) ; a schema:Place ; schema:name ?n }",
        "SELECT * { ?x a schema:Place ; schema:name ?n ; spatial:nearby(50.69 3.17 500 uom:metre) }",
        "SELECT * { ?x a schema:Place . FILTER(?n != 'p1') ?x spatial:nearby(50.69 3.17 500 uom:metre)"
            + " . ?x schema:name ?n ; spatial:withinBox(50 2 51 4) }",
        "SELECT * { ?x spatial:withinBox(50 2 51 4) ; schema:name 'p7' ; schema:keywords ?k }"
      })
  void looksAtFewPlacesWhereFewAreWanted(String query) {
    int steps =
        STORE.read(
            view ->
                CountedSteps.of(
                    view.dataset(),
                    dataset -> planned(view, dataset).query(Places.PREFIXES + query).build()));

    assertThat(steps).isLessThan(100);
  }

  @Test
  void findsInTheGraphThatIsAsked() {
    assertThat(
            found(
                ours(
                    "SELECT ?x { GRAPH <http://e.org/doc/place/p7> { ?x spatial:withinBox(50 2 51 4) } }")))
        .containsExactly(PLACES.get(7).iri());
    assertThat(ours("SELECT ?x { GRAPH ?g { ?x spatial:withinBox(50 2 51 4) } }"))
        .hasSize(PLACES.size());
    assertThat(
            found(
                ours(
                    "SELECT ?x FROM <http://e.org/doc/place/p7> FROM <http://e.org/doc/place/p8> { ?x spatial:withinBox(50 2 51 4) }")))
        .containsExactlyInAnyOrder(PLACES.get(7).iri(), PLACES.get(8).iri());
  }

  static Stream<String> pairs() {
    Random random = new Random(3);
    List<String> geometries =
        new ArrayList<>(
            List.of(
                "POINT(1 1)",
                "POINT(2 2)",
                "POINT Z(1 1 5)",
                "<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(1 1)",
                "MULTIPOINT((1 1), (3 3))",
                "LINESTRING(0 0, 2 2)",
                "LINESTRING(2 0, 0 2)",
                "POLYGON((0 0, 2 0, 2 2, 0 2, 0 0))",
                "POLYGON((1 1, 3 1, 3 3, 1 3, 1 1))",
                "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 5, 5 5, 5 1, 1 1))",
                "MULTIPOLYGON(((0 0, 2 0, 2 2, 0 2, 0 0)), ((5 5, 6 5, 6 6, 5 6, 5 5)))"));
    IntStream.range(0, 6)
        .forEach(
            i ->
                geometries.add(
                    format(
                        "LINESTRING(%s %s, %s %s)",
                        random.nextInt(4), random.nextInt(4), random.nextInt(4), 4)));
    return geometries.stream().flatMap(one -> geometries.stream().map(other -> call(one, other)));
  }

  private static String call(String one, String other) {
    return "(\"" + one + "\"^^geo:wktLiteral, \"" + other + "\"^^geo:wktLiteral";
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void relatesAsJenaDoes(String pair) {
    for (String relation :
        List.of(
            "sfContains", "sfDisjoint", "sfIntersects", "sfOverlaps", "sfTouches", "sfWithin")) {
      String query = "SELECT (geof:" + relation + pair + ") AS ?x) {}";
      assertThat(rows(ours(query))).as(query).isEqualTo(rows(jenas(query)));
    }
    for (String distance :
        List.of(
            "spatialF:distance%s, uom:metre)",
            "spatialF:distance%s, uom:kilometre)",
            "spatialF:distance%s, uom:degree)",
            "geof:distance%s, uom:metre)",
            "geof:distance%s, uom:degree)",
            "geof:distance%s, uom:radian)")) {
      String query = "SELECT (" + format(distance, pair) + " AS ?x) {}";
      Node ours = ours(query).get(0).get("x");
      Node jenas = jenas(query).get(0).get("x");
      if (jenas == null) {
        assertThat(ours).as(query).isNull();
      } else {
        assertThat(NodeValue.makeNode(ours).getDouble())
            .as(query)
            .isCloseTo(NodeValue.makeNode(jenas).getDouble(), within(0.001));
      }
    }
  }

  /** Along the angle between two directions, which has nothing of the formula of the worker. */
  private static double metres(double latitude, double longitude, Place place) {
    double[] one = direction(latitude, longitude);
    double[] other = direction(place.latitude(), place.longitude());
    double along = one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
    double x = one[1] * other[2] - one[2] * other[1];
    double y = one[2] * other[0] - one[0] * other[2];
    double z = one[0] * other[1] - one[1] * other[0];
    return EARTH * Math.atan2(Math.sqrt(x * x + y * y + z * z), along);
  }

  private static double[] direction(double latitude, double longitude) {
    double up = Math.toRadians(latitude);
    double east = Math.toRadians(longitude);
    return new double[] {
      Math.cos(up) * Math.cos(east), Math.cos(up) * Math.sin(east), Math.sin(up)
    };
  }

  private static Set<Node> those(Predicate<Place> lies) {
    return PLACES.stream().filter(lies).map(Place::iri).collect(Collectors.toSet());
  }

  private static Set<Node> found(List<Binding> rows) {
    return rows.stream().map(row -> row.get("x")).collect(Collectors.toSet());
  }

  private static List<String> rows(List<Binding> rows) {
    return rows.stream()
        .map(
            row ->
                row.varsMentioned().stream()
                    .map(variable -> variable + "=" + row.get(variable))
                    .sorted()
                    .toList()
                    .toString())
        .sorted()
        .toList();
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }

  private static List<Binding> ours(String query) {
    return STORE.read(view -> rows(planned(view, view.dataset()), query));
  }

  private static QueryExecBuilder planned(View view, DatasetGraph dataset) {
    return Planner.plan(
        QueryExec.dataset(dataset),
        view.statistics(),
        view.geometries(),
        dataset.getDefaultGraph(),
        new Deadline(Duration.ofMinutes(1), System::nanoTime));
  }

  private static List<Binding> jenas(String query) {
    return rows(
        QueryExec.dataset(JENA)
            .set(ARQConstants.registryFunctions, JENA_FUNCTIONS)
            .set(ARQConstants.registryPropertyFunctions, JENA_SEARCHES)
            .set(ARQ.enablePropertyFunctions, true),
        query);
  }

  private static List<Binding> rows(QueryExecBuilder execution, String query) {
    try (QueryExec exec = execution.query(Places.PREFIXES + query).build()) {
      return exec.select().materialize().stream().toList();
    }
  }
}
