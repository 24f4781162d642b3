package fr.essaim.publisher.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.publisher.document.RdfFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the harvester of data.gouv.fr, and that our catalogue fulfils it. */
class HarvesterRulesTest {

  private static final String CATALOGUE = "http://test.example/catalogue";
  private static final Pattern ADDRESS =
      Pattern.compile("http://test\\.example/catalogue(\\.[a-z]+)?(?:\\?page=([0-9]+))?");
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  private static final Set<String> ALL =
      Set.of(
          "organisations",
          "organisations-editions",
          "organisations-2026-07-01",
          "organisations-2026-10-01",
          "prototypes");

  private SampleCatalogue catalogue = new SampleCatalogue().withEditions();
  private int pageSize = Catalogue.PAGE_SIZE;
  private final List<String> asked = new ArrayList<>();
  private final Harvester harvester = new Harvester(this::answer);

  @Test
  void everyDatasetIsTakenAndTheSecondTimeNothingHasChanged() {
    harvester.harvest(CATALOGUE, NOW);
    assertThat(harvester.complaints()).isEmpty();
    Map<String, Harvester.Item> first = harvester.items();
    assertThat(first).containsOnlyKeys(ALL);

    harvester.harvest(CATALOGUE, NOW.plus(Duration.ofDays(1)));
    assertThat(harvester.items()).isEqualTo(first);
    assertThat(first.get("organisations").modified())
        .isEqualTo(SampleCatalogue.WITHDRAWN.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {".ttl", ".jsonld", ".rdf", ".nt"})
  void theFormatIsTakenFromTheExtensionOfTheAddress(String extension) {
    harvester.harvest(CATALOGUE + extension, NOW);
    assertThat(harvester.items()).containsOnlyKeys(ALL);
    assertThat(asked).containsExactly("GET " + CATALOGUE + extension);
  }

  @Test
  void withoutExtensionTheFormatIsTheDeclaredOne() {
    harvester.harvest(CATALOGUE, NOW);
    assertThat(harvester.items()).containsOnlyKeys(ALL);
    assertThat(asked).containsExactly("HEAD " + CATALOGUE, "GET " + CATALOGUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".jsonld"})
  void pagesAreFollowedInTheFormatOfTheFirstAndNothingIsOnTwo(String extension) {
    pageSize = 1;
    harvester.harvest(CATALOGUE + extension, NOW);
    assertThat(harvester.pages()).isEqualTo(2);
    assertThat(harvester.complaints()).isEmpty();
    assertThat(harvester.items()).containsOnlyKeys(ALL);
    assertThat(asked).last().isEqualTo("GET " + CATALOGUE + extension + "?page=2");
  }

  @Test
  void aCatalogueOfOnePageSaysNothingOfPages() {
    harvester.harvest(CATALOGUE, NOW);
    assertThat(harvester.pages()).isEqualTo(1);
    assertThat(answer("GET", CATALOGUE).body()).doesNotContain("hydra:first");
  }

  @Test
  void identifiersAreThereAndUnique() {
    pageSize = 1;
    List<String> identifiers = new ArrayList<>();
    for (Model page : catalogue.pages(pageSize)) {
      page.listObjectsOfProperty(DCTerms.identifier)
          .forEach(identifier -> identifiers.add(identifier.asLiteral().getString()));
    }
    assertThat(identifiers).doesNotHaveDuplicates().containsAll(ALL).contains("sparql");
  }

  @Test
  void everyDatasetHasATitle() {
    harvester.harvest(CATALOGUE, NOW);
    assertThat(harvester.items().values())
        .allSatisfy(item -> assertThat(item.title()).isNotBlank());
  }

  @Test
  void noTwoDistributionsHaveTheSameAddress() {
    harvester.harvest(CATALOGUE, NOW);
    int distributions =
        catalogue.pages(pageSize).get(0).listObjectsOfProperty(DCAT.distribution).toList().size();
    assertThat(harvester.items().values().stream().flatMap(item -> item.resources().stream()))
        .doesNotHaveDuplicates()
        .hasSize(distributions);
  }

  @Test
  void thePlaceHasAPolygonOnItself() {
    harvester.harvest(CATALOGUE, NOW);
    assertThat(harvester.items().values())
        .allSatisfy(item -> assertThat(item.polygons()).hasSize(1));
  }

  @Test
  void nothingIsModifiedInTheFuture() {
    harvester.harvest(CATALOGUE, SampleCatalogue.WITHDRAWN);
    assertThat(harvester.complaints()).isEmpty();
    assertThat(harvester.items().values())
        .allSatisfy(item -> assertThat(item.modified()).isNotNull());
  }

  @Test
  void whatIsGoneIsArchivedAfterSevenDaysAndComesBackUnderTheSameIdentifier() {
    harvester.harvest(CATALOGUE, NOW);
    catalogue.without("prototypes");
    harvester.harvest(CATALOGUE, NOW.plus(Duration.ofDays(6)));
    assertThat(harvester.archived()).isEmpty();
    harvester.harvest(CATALOGUE, NOW.plus(Duration.ofDays(8)));
    assertThat(harvester.archived()).containsExactly("prototypes");

    catalogue = new SampleCatalogue().withEditions();
    harvester.harvest(CATALOGUE, NOW.plus(Duration.ofDays(9)));
    assertThat(harvester.archived()).isEmpty();
    assertThat(harvester.items()).containsOnlyKeys(ALL);
  }

  /** What {@code CatalogueResource} answers, without the container. */
  private Harvester.Answer answer(String method, String url) {
    asked.add(method + " " + url);
    Matcher address = ADDRESS.matcher(url);
    assertThat(address.matches()).as(url).isTrue();
    String suffix = address.group(1) == null ? "" : address.group(1);
    int page = address.group(2) == null ? 1 : Integer.parseInt(address.group(2));
    List<Model> pages = catalogue.pages(pageSize);
    Graph graph = ModelFactory.createDefaultModel().add(pages.get(page - 1)).getGraph();
    new CataloguePaging(CATALOGUE, suffix, page, pages.size()).addTo(graph);
    RdfFormat format =
        suffix.isEmpty()
            ? RdfFormat.TURTLE
            : RdfFormat.ofExtension(suffix.substring(1)).orElseThrow();
    return new Harvester.Answer(
        200, format.mediaType() + ";charset=utf-8", format.text(graph, Map.of()));
  }
}
