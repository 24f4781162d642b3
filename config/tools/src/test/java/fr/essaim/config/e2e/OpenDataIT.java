package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The programme's facts as linked data, as a harvester and a researcher get them. */
class OpenDataIT {

  private static final String PROTOTYPE = "/doc/prototype/eduquer-ca-s-apprend";

  /** What is told of the spread and stays in the network. */
  private static final Set<String> WITHIN =
      Set.of("note", "nextStep", "blocker", "reason", "testimony", "word", "place");

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @Test
  void aThingSendsToItsDocument() {
    HttpResponse<String> thing = web.get("/id/prototype/eduquer-ca-s-apprend");

    assertThat(thing.statusCode()).isEqualTo(303);
    assertThat(thing.headers().firstValue("Location")).hasValue(essaim.baseUrl() + PROTOTYPE);
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle",
    "application/ld+json, application/ld+json",
    "application/rdf+xml, application/rdf+xml",
    "application/n-triples, application/n-triples",
    "'text/turtle;q=0.4, application/ld+json;q=0.9', application/ld+json",
    "'text/html,application/xhtml+xml', text/html"
  })
  void aDocumentComesInTheFormatThatIsAskedFor(String accept, String type) {
    HttpResponse<String> document = web.get(PROTOTYPE, "Accept", accept);

    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.headers().firstValue("Content-Type"))
        .hasValueSatisfying(actual -> assertThat(actual).startsWith(type));
    assertThat(document.headers().allValues("Vary").toString()).contains("Accept");
    assertThat(document.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(document.headers().allValues("Link").toString()).contains("license");
    String etag = document.headers().firstValue("ETag").orElseThrow();
    assertThat(web.get(PROTOTYPE, "Accept", accept, "If-None-Match", etag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void whatFitsNoFormatIsNotAcceptable() {
    HttpResponse<String> otherwise = web.get(PROTOTYPE, "Accept", "image/png");
    assertThat(otherwise.statusCode()).isEqualTo(406);
    assertThat(problem(otherwise).getJsonObject("formats").getString("text/turtle"))
        .isEqualTo(essaim.baseUrl() + PROTOTYPE + ".ttl");

    HttpResponse<String> nowhere = web.get("/doc/prototype/never-was.ttl", "Accept", "text/turtle");
    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(problem(nowhere).getString("catalogue")).isEqualTo(essaim.baseUrl() + "/catalogue");
    assertThat(problem(web.get("/def", "Accept", "image/png"))).doesNotContainKey("formats");
  }

  /** The alternatives that a problem document names. */
  private static JsonObject problem(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject().getJsonObject("alternatives");
    }
  }

  @Test
  void plainTurtleIsSentAsItIsWholeAndInParts() throws IOException {
    String address = "/dump/prototypes.ttl";
    HttpResponse<byte[]> whole = web.bytes(address);
    assertThat(whole.headers().firstValue("Content-Type")).hasValue("text/turtle;charset=utf-8");
    assertThat(new String(whole.body(), StandardCharsets.UTF_8))
        .isEqualTo(unzipped("/dump/prototypes.ttl.gz"));

    HttpResponse<String> squeezed = web.get(address, "Accept-Encoding", "gzip");
    assertThat(squeezed.headers().firstValue("Content-Encoding")).isEmpty();
    HttpResponse<String> part = web.get(address, "Accept-Encoding", "gzip", "Range", "bytes=0-6");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).hasSize(7);
  }

  @Test
  void theProgrammesPrototypesHaveNeitherLicenceNorOriginThatNobodyStated() {
    String turtle = web.get(PROTOTYPE + ".ttl").body();

    assertThat(turtle)
        .contains("Eduquer, ça s'apprend")
        .doesNotContain("dct:license", "dct:creator");
  }

  @Test
  void theProgrammeAnswersSparqlWithItsFifteenOrganisationsAndNinePrototypes() {
    String base = essaim.baseUrl();

    assertThat(
            count(
                "SELECT (COUNT(*) AS ?n) WHERE { ?o a <http://www.w3.org/ns/org#Organization> ."
                    + " ?o <http://www.w3.org/2004/02/skos/core#prefLabel> ?name"
                    + " FILTER(!CONTAINS(?name, \"(exemple)\")) }"))
        .isEqualTo(15);
    assertThat(
            count(
                "SELECT (COUNT(*) AS ?n) WHERE { ?p a <http://www.w3.org/ns/adms#Asset> ;"
                    + " <http://purl.org/dc/terms/title> ?title"
                    + " FILTER(STRSTARTS(STR(?p), \""
                    + base
                    + "/id/prototype/\") && !CONTAINS(?title, \"(exemple)\")) }"))
        .isEqualTo(9);
  }

  @Test
  void everyNamedGraphIsADocument() {
    assertThat(
            web.ask(
                "ASK { GRAPH <" + essaim.baseUrl() + PROTOTYPE + "> { ?thing ?property ?value } }"))
        .isTrue();
  }

  @Test
  void theEndpointRefusesEveryWayOutAndEveryChange() {
    String query = "application/sparql-query";

    assertThat(
            web.post(
                    "/sparql",
                    query,
                    "SELECT * { SERVICE SILENT <http://127.0.0.1/> { ?s ?p ?o } }")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            web.post(
                    "/sparql",
                    "application/sparql-update",
                    "INSERT DATA { <urn:a> <urn:b> <urn:c> }")
                .statusCode())
        .isBetween(400, 415);
  }

  @Test
  void theCatalogueNamesTheDatasetsAndTheirDumps() {
    HttpResponse<String> catalogue = web.get("/catalogue.ttl");

    assertThat(catalogue.statusCode()).isEqualTo(200);
    assertThat(catalogue.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).containsIgnoringCase("charset=utf-8"));
    assertThat(catalogue.body())
        .contains("/dump/organisations.nq.gz", "/dump/prototypes.ttl.gz", "/dump/prototypes.csv")
        .contains("/dump/essaimage.nq.gz", "catalogue#essaimage");
    assertThat(web.send("HEAD", "/catalogue").statusCode()).isEqualTo(200);
  }

  @Test
  void theDumpHoldsTheDocumentTripleForTriple() throws IOException {
    String quads = unzipped("/dump/prototypes.nq.gz");
    String graph = " <" + essaim.baseUrl() + PROTOTYPE + "> .";

    String triples = web.get(PROTOTYPE + ".nt").body();

    assertThat(triples.lines().filter(line -> !line.isBlank()))
        .isNotEmpty()
        .allSatisfy(triple -> assertThat(quads).contains(triple.replaceAll(" \\.$", "") + graph));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transfer/centre-beffroi-exemple-centre-peupliers-exemple",
        "installation/le-cafe-des-clics-exemple-centre-beffroi-exemple",
        "adaptation/le-cafe-des-clics-exemple-centre-beffroi-exemple-adaptation"
      })
  void whatSpreadHasAnAddressAndADocumentOfItsOwn(String name) {
    assertThat(web.get("/id/" + name).headers().firstValue("Location"))
        .hasValue(essaim.baseUrl() + "/doc/" + name);
    assertThat(web.get("/doc/" + name, "Accept", "text/turtle").body())
        .contains("/id/organisation/centre-beffroi-exemple>", "/id/prototype/le-cafe-des-clics-");
  }

  @Test
  void nothingThatPeopleWroteOfTheSpreadForThemselvesAndNoCountOfThemIsPublished()
      throws IOException {
    Set<String> kept = new TreeSet<>();
    try (JsonReader file =
        Json.createReader(
            Files.newBufferedReader(RunningEssaim.HOME.firstData("demo").resolve("spread.json")))) {
      collect(file.read(), kept);
    }
    String quads = unzipped("/dump/essaimage.nq.gz");

    assertThat(kept).hasSizeGreaterThan(40);
    assertThat(quads).contains("Le café du soir", "/def#sessions>");
    assertThat(quads + web.get("/dump/essaimage.csv").body()).doesNotContain(kept);
    assertThat(Pattern.compile("#(\\w+)> \"\\d+\"\\^\\^<[^>]*[iI]nteger>").matcher(quads).results())
        .extracting(number -> number.group(1))
        .containsOnly("sessions", "minutes");
  }

  /** What the file of the demonstration says that stays within. */
  private static void collect(JsonValue value, Set<String> kept) {
    if (value instanceof JsonArray array) {
      array.forEach(each -> collect(each, kept));
    } else if (value instanceof JsonObject object) {
      object.forEach(
          (name, each) -> {
            if (WITHIN.contains(name)) {
              kept.add(((JsonString) each).getString());
            } else {
              collect(each, kept);
            }
          });
    }
  }

  @Test
  void aPlaceHasADocumentThatSaysWhereItIsAndWhoKeepsIt() {
    String name = "place/centre-social-des-peupliers-exemple";

    assertThat(web.get("/id/" + name).headers().firstValue("Location"))
        .hasValue(essaim.baseUrl() + "/doc/" + name);
    assertThat(web.get("/doc/" + name, "Accept", "text/turtle").body())
        .contains(
            "POINT(2.8297 50.4331)",
            "/id/territory/commune-62498>",
            "/id/organisation/centre-peupliers-exemple>",
            "schema:Wednesday");
  }

  @Test
  void ofThePlacesOnlyTheContactsAreOpenDataThatWereAgreedTo() throws IOException {
    String quads = unzipped("/dump/lieux.nq.gz");
    Set<String> agreed = new TreeSet<>();
    Set<String> kept = new TreeSet<>();
    try (JsonReader file =
        Json.createReader(
            Files.newBufferedReader(RunningEssaim.HOME.firstData("demo").resolve("places.json")))) {
      for (JsonObject place :
          file.readObject().getJsonArray("places").getValuesAs(JsonObject.class)) {
        boolean isAgreed = place.getString("contactAgreed", "").equals("true");
        for (String contact : List.of("publicEmail", "publicPhone")) {
          if (place.containsKey(contact)) {
            (isAgreed ? agreed : kept).add(place.getString(contact));
          }
        }
      }
    }

    assertThat(kept).isNotEmpty();
    assertThat(quads).contains("/doc/offer/").doesNotContain(kept);
    assertThat(agreed).anySatisfy(contact -> assertThat(quads).contains(contact));
  }

  @Test
  void theVocabularyExplainsItselfInBothLanguages() {
    assertThat(web.get("/def.ttl").body()).contains("@fr", "@en");
    assertThat(web.get("/def/shapes.ttl").body()).contains("NodeShape", "closed");
    assertThat(web.get("/.well-known/void").statusCode()).isEqualTo(200);
  }

  @Test
  void codesAreDocumentsOfAStoreAndOfADump() throws IOException {
    String base = essaim.baseUrl();

    assertThat(unzipped("/dump/listes-de-codes.nq.gz"))
        .contains("<" + base + "/def#state-tested>", " <" + base + "/doc/code/state-tested> .");
    assertThat(web.get("/catalogue.ttl").body()).contains("catalogue#listes-de-codes");
    assertThat(web.get("/doc/code/state-tested", "Accept", "text/turtle").body())
        .contains("skos:prefLabel", "\"testé\"@fr", "\"tested\"@en", "skos:topConceptOf");
    assertThat(web.get("/doc/code/state-tested.html").body()).contains("testé");
    assertThat(web.get("/doc/list/states.html").body()).contains("États d’un prototype");
    assertThat(
            count(
                "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT (COUNT(*) AS ?n) WHERE"
                    + " { ?s a ?o . FILTER(STRSTARTS(STR(?s), \""
                    + base
                    + "/id/\"))"
                    + " ?s ?p ?code . FILTER(STRSTARTS(STR(?code), \""
                    + base
                    + "/def#\"))"
                    + " FILTER(?p NOT IN (<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>,"
                    + " <http://purl.org/linked-data/cube#structure>,"
                    + " <http://purl.org/linked-data/cube#sliceStructure>))"
                    + " FILTER NOT EXISTS { ?code ?named ?name . FILTER(?named IN"
                    + " (skos:prefLabel, <http://purl.org/dc/terms/title>)) } }"))
        .as("codes without words")
        .isZero();
  }

  @Test
  void everyDocumentSaysSinceWhenItIsThere() {
    assertThat(
            count(
                "PREFIX dct: <http://purl.org/dc/terms/> SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE"
                    + " { GRAPH ?d { ?s dct:identifier ?key ."
                    + " FILTER(STRENDS(STR(?d), CONCAT(\"/\", ?key)))"
                    + " FILTER(NOT EXISTS { ?s dct:created ?c }"
                    + " || NOT EXISTS { ?s dct:modified ?m }) } }"))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisation/centre-beffroi-exemple",
        "prototype/radio-demarches-exemple",
        "version/radio-demarches-exemple-v1-1",
        "transfer/centre-beffroi-exemple-centre-peupliers-exemple",
        "installation/le-cafe-des-clics-exemple-centre-beffroi-exemple",
        "adaptation/le-cafe-des-clics-exemple-centre-beffroi-exemple-adaptation",
        "place/centre-social-des-peupliers-exemple",
        "operation/ateliers-des-deux-rives-exemple"
      })
  void anExampleOfTheDemonstrationSaysThatItIsMadeUp(String name) {
    String madeUp = "<" + essaim.baseUrl() + "/def#madeUp> \"true\"";

    assertThat(web.get("/doc/" + name + ".nt").body()).contains(madeUp);
    assertThat(web.get(PROTOTYPE + ".nt").body()).doesNotContain("/def#madeUp");
  }

  @ParameterizedTest
  @CsvSource({
    "/def, /donnees/vocabulaire",
    "/def?lang=en, /donnees/vocabulaire?lang=en",
    "/catalogue, /donnees",
    "/.well-known/void, /donnees/chiffres"
  })
  void aBrowserIsLedToThePageThatSaysTheSame(String address, String page) {
    HttpResponse<String> answer =
        web.get(address, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(essaim.baseUrl() + page);
    assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
    assertThat(web.get(address, "Accept", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void eachTermHasAPlaceOnThePageOfTheVocabulary() {
    assertThat(web.get("/donnees/vocabulaire?lang=en").body())
        .contains("id=\"Prototype\"", "id=\"state-tested\"", "id=\"themes\"", "id=\"SIRET\"");
    assertThat(web.get("/donnees/chiffres").body()).contains("/donnees/listes-de-codes");
  }

  private String unzipped(String path) throws IOException {
    return new String(
        new GZIPInputStream(new ByteArrayInputStream(web.bytes(path).body())).readAllBytes(),
        StandardCharsets.UTF_8);
  }

  private long count(String query) {
    String csv =
        web.post("/sparql", "application/sparql-query", query, "Accept", "text/csv").body();
    return Long.parseLong(csv.lines().skip(1).findFirst().orElseThrow().strip());
  }
}
