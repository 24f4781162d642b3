package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What harvesters and followers of the feed get from a running instance, by HTTP alone. */
class HarvestIT {

  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final Pattern QUAD =
      Pattern.compile(
          "<([^>]*)> <([^>]*)> (?:<([^>]*)>|\"((?:[^\"\\\\]|\\\\.)*)\"\\S*)(?: <([^>]*)>)? \\.");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @Test
  void theCatalogueIsHarvestedWholeAndTheSecondTimeNothingIsNew() {
    Map<String, Map<String, Set<String>>> catalogue = subjects(settledCatalogue().body());
    Set<String> datasets = new TreeSet<>();
    Set<String> identifiers = new TreeSet<>();
    catalogue.forEach(
        (subject, values) -> {
          if (values.getOrDefault(TYPE, Set.of()).contains(DCAT + "Dataset")) {
            datasets.add(subject);
            identifiers.addAll(values.get(DCT + "identifier"));
            assertThat(values).as(subject).containsKeys(DCT + "title", DCT + "modified");
          }
        });
    assertThat(datasets)
        .contains(
            essaim.baseUrl() + "/catalogue#organisations",
            essaim.baseUrl() + "/catalogue#prototypes",
            essaim.baseUrl() + "/catalogue#essaimage");
    assertThat(identifiers).hasSameSizeAs(datasets);

    HttpResponse<String> again = web.get("/catalogue.nt");
    assertThat(subjects(again.body())).isEqualTo(catalogue);
    String tag = again.headers().firstValue("ETag").orElseThrow();
    assertThat(web.get("/catalogue.nt", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    "/catalogue, text/turtle",
    "/catalogue.ttl, text/turtle",
    "/catalogue.jsonld, application/ld+json",
    "/catalogue.rdf, application/rdf+xml",
    "/catalogue.nt, application/n-triples",
    "/ldes/organisations, application/trig",
    "/ldes/organisations.nq, application/n-quads",
    "/ldes/prototypes.jsonld, application/ld+json"
  })
  void everyFormatIsDeclaredToAHeadAndSentWithoutRedirect(String address, String type) {
    for (String method : List.of("HEAD", "GET")) {
      HttpResponse<String> answer = web.send(method, address);
      assertThat(answer.statusCode()).as(method).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue(type + ";charset=utf-8");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
      assertThat(answer.headers().allValues("Link").toString()).contains("rel=\"license\"");
    }
  }

  @Test
  void aPageThatIsNotThereIsNotFound() {
    assertThat(web.get("/catalogue?page=2").statusCode()).isEqualTo(404);
    assertThat(web.get("/ldes/unheard-of").statusCode()).isEqualTo(404);
    String page = last("/ldes/organisations.nq");
    assertThat(web.get(page.replaceAll("[0-9]+[.]nq$", "x.nq")).statusCode()).isEqualTo(404);
    assertThat(web.get(page.replaceAll("/[0-9]+-[0-9]+/", "/1970-01/")).statusCode())
        .isEqualTo(404);
    assertThat(web.get("/edition/1970-01-01/organisations.csv").statusCode()).isEqualTo(404);
    assertThat(web.get("/ldes/organisations", "Accept", "text/turtle").statusCode()).isEqualTo(406);
    assertThat(web.get("/ldes/organisations/20200101000000000000/2026-11/0").statusCode())
        .isEqualTo(410);
  }

  @Test
  void whoReplaysTheFeedHasTheDump() {
    for (String dataset : List.of("organisations", "prototypes", "essaimage", "lieux")) {
      Web.until(
          "the dump of " + dataset + " is at the feed's position",
          PATIENCE,
          () -> replayed(dataset).equals(dump(dataset)));
    }
  }

  @Test
  void theLastPageOfTheFeedIsKeptForAMomentAndAFullOneForGood() {
    String address = "/ldes/organisations.nq";
    Set<String> kept = new TreeSet<>();
    for (String next : pages(address)) {
      HttpResponse<String> page = web.get(next);
      String control = page.headers().firstValue("Cache-Control").orElseThrow();
      String tag = page.headers().firstValue("ETag").orElseThrow();
      boolean full = page.body().contains("ldes#immutable");
      kept.add(control);
      assertThat(control.contains("immutable")).isEqualTo(full);
      assertThat(web.get(next, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
    assertThat(kept).contains("public, max-age=5");
  }

  @Test
  void aDownloadThatWasCutOffIsResumedToTheSameBytes() throws IOException, InterruptedException {
    String address = "/dump/prototypes.nq.gz";
    HttpClient client = HttpClient.newHttpClient();
    URI uri = URI.create(essaim.baseUrl() + address);
    HttpResponse<InputStream> cut =
        client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofInputStream());
    String tag = cut.headers().firstValue("ETag").orElseThrow();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream body = cut.body()) {
      bytes.write(body.readNBytes(100));
    }
    HttpResponse<byte[]> rest =
        client.send(
            HttpRequest.newBuilder(uri)
                .header("Range", "bytes=100-")
                .header("If-Range", tag)
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(rest.statusCode()).isEqualTo(206);
    bytes.write(rest.body());
    assertThat("\"" + sha256(bytes.toByteArray()) + "\"").isEqualTo(tag);

    HttpResponse<byte[]> changed =
        client.send(
            HttpRequest.newBuilder(uri)
                .header("Range", "bytes=100-")
                .header("If-Range", "\"of-another-state\"")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat("\"" + sha256(changed.body()) + "\"")
        .isEqualTo(changed.headers().firstValue("ETag").orElseThrow());
  }

  @Test
  void anEditionThatAnAdministratorWantsCanBeCited() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      visit.run("Éditions datées des données ouvertes");
    }
    Pattern edition =
        Pattern.compile("<" + essaim.baseUrl() + "(/edition/[^/]+/organisations\\.nq\\.gz)>");
    Web.until(
        "an edition is in the catalogue",
        PATIENCE,
        () -> edition.matcher(web.get("/catalogue.nt").body()).find());
    String catalogue = web.get("/catalogue.nt").body();
    Matcher found = edition.matcher(catalogue);
    assertThat(found.find()).isTrue();

    HttpResponse<byte[]> file = web.bytes(found.group(1));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(catalogue).contains(sha256(file.body()), DCAT + "DatasetSeries", DCAT + "inSeries");
    assertThat(web.send("GET", found.group(1), "Range", "bytes=0-9").statusCode()).isEqualTo(206);
  }

  /** The catalogue once two in a row are the same: tests before may have changed something. */
  private HttpResponse<String> settledCatalogue() {
    Map<String, HttpResponse<String>> last = new HashMap<>();
    Web.until(
        "the catalogue stays as it is",
        PATIENCE,
        () -> {
          HttpResponse<String> now = web.get("/catalogue.nt");
          HttpResponse<String> before = last.put("", now);
          return before != null
              && before.body().equals(now.body())
              && position("/catalogue.nt") >= position(last("/ldes/organisations.nq"));
        });
    return last.get("");
  }

  private long position(String address) {
    return web.send("HEAD", address).headers().firstValueAsLong("Essaim-Position").orElseThrow();
  }

  /** All pages of a feed, by its root, the first one first. */
  private List<String> pages(String root) {
    List<String> pages = new ArrayList<>();
    for (String month : nodes(root)) {
      for (List<String> next = List.of(month); !next.isEmpty(); next = nodes(next.get(0))) {
        pages.add(next.get(0));
      }
    }
    return pages;
  }

  private String last(String root) {
    List<String> pages = pages(root);
    return pages.get(pages.size() - 1);
  }

  /** Where a node of the feed leads to; of a root the months, which sort by their addresses. */
  private List<String> nodes(String address) {
    Set<String> nodes = new TreeSet<>();
    for (String line : web.get(address).body().lines().toList()) {
      Matcher quad = QUAD.matcher(line);
      if (quad.matches() && quad.group(2).equals("https://w3id.org/tree#node")) {
        nodes.add(quad.group(3).substring(essaim.baseUrl().length()));
      }
    }
    return List.copyOf(nodes);
  }

  private Set<String> replayed(String dataset) {
    Map<String, Set<String>> copy = new TreeMap<>();
    for (String page : pages("/ldes/" + dataset + ".nq")) {
      replay(web.get(page).body(), copy);
    }
    Set<String> quads = new TreeSet<>();
    copy.values().forEach(quads::addAll);
    return quads;
  }

  /** Members come in the order of their positions; a document's last one is what it is. */
  private static void replay(String page, Map<String, Set<String>> copy) {
    Map<String, String> documents = new HashMap<>();
    for (String line : page.lines().toList()) {
      Matcher quad = QUAD.matcher(line);
      if (!quad.matches()) {
        throw new AssertionError(line);
      }
      String subject = quad.group(1);
      if (quad.group(5) == null && quad.group(2).equals(DCT + "isVersionOf")) {
        documents.put(subject, quad.group(3));
        copy.put(quad.group(3), new TreeSet<>());
      } else if (quad.group(5) != null) {
        String document = documents.get(quad.group(5));
        copy.get(document).add(line.replace(" <" + quad.group(5) + "> .", " <" + document + "> ."));
      }
    }
  }

  private Set<String> dump(String dataset) {
    byte[] packed = web.bytes("/dump/" + dataset + ".nq.gz").body();
    try (GZIPInputStream quads = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new TreeSet<>(
          new String(quads.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Values by property, by subject; blank nodes are left out. */
  private static Map<String, Map<String, Set<String>>> subjects(String ntriples) {
    Map<String, Map<String, Set<String>>> subjects = new TreeMap<>();
    ntriples
        .lines()
        .map(QUAD::matcher)
        .filter(Matcher::matches)
        .forEach(
            line ->
                subjects
                    .computeIfAbsent(line.group(1), unseen -> new TreeMap<>())
                    .computeIfAbsent(line.group(2), unseen -> new TreeSet<>())
                    .add(line.group(3) == null ? line.group(4) : line.group(3)));
    return subjects;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
