package fr.essaim.publisher.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.Uris;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final Uris URIS = SampleCatalogue.URIS;
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

  @Test
  void namesEveryDatasetOnceWithAllItsDistributions() {
    Model catalogue = catalogue();
    assertThat(
            catalogue
                .listObjectsOfProperty(DCTerms.identifier)
                .mapWith(node -> node.asLiteral().getString())
                .toList())
        .containsExactlyInAnyOrder(
            "organisations",
            "organisations-editions",
            "organisations-2026-07-01",
            "organisations-2026-10-01",
            "prototypes",
            "sparql");
    assertThat(catalogue.listObjectsOfProperty(DCAT.downloadURL).toList())
        .extracting(Object::toString)
        .contains(
            "http://test.example/dump/organisations.nq.gz",
            "http://test.example/dump/organisations.ttl",
            "http://test.example/dump/organisations.ttl.gz",
            "http://test.example/dump/organisations.csv",
            "http://test.example/dump/prototypes.nq.gz",
            "http://test.example/dump/prototypes.ttl.gz",
            "http://test.example/dump/prototypes.csv");
  }

  @Test
  void isPublishedByTheFederationThatIsInTheData() {
    assertThat(CanonicalForm.ntriples(catalogue().getGraph()))
        .contains(
            "<http://test.example/catalogue> <http://purl.org/dc/terms/publisher>"
                + " <http://test.example/id/organisation/fede> .");
  }

  @Test
  void isTheSameForTheSameState() {
    assertThat(CanonicalForm.ntriples(catalogue().getGraph()))
        .isEqualTo(CanonicalForm.ntriples(catalogue().getGraph()));
  }

  @Test
  void anEditionIsADatasetInASeriesAndKnowsTheOneBeforeIt() {
    Model catalogue = catalogue();
    Resource last = named(catalogue, "organisations-2026-10-01");
    Resource series = named(catalogue, "organisations-editions");
    assertThat(series.hasProperty(RDF.type, dcat("DatasetSeries"))).isTrue();
    assertThat(last.getPropertyResourceValue(dcat("inSeries"))).isEqualTo(series);
    assertThat(last.getPropertyResourceValue(dcat("prev")))
        .isEqualTo(named(catalogue, "organisations-2026-07-01"));
    assertThat(last.getProperty(DCTerms.issued).getString()).isEqualTo("2026-10-01");
    assertThat(named(catalogue, "organisations-2026-10-01-csv").getProperty(DCAT.downloadURL))
        .extracting(statement -> statement.getResource().getURI())
        .isEqualTo("http://test.example/edition/2026-10-01-r2/organisations.csv");
  }

  @Test
  void aYearOfFiguresIsADatasetInASeriesAndKnowsTheOneBeforeIt() {
    Model catalogue = figures();
    Resource series = named(catalogue, "indicateurs-years");
    Resource last = named(catalogue, "indicateurs-2025");
    assertThat(series.hasProperty(RDF.type, dcat("DatasetSeries"))).isTrue();
    assertThat(series.getPropertyResourceValue(dcat("last"))).isEqualTo(last);
    assertThat(last.getPropertyResourceValue(dcat("inSeries"))).isEqualTo(series);
    assertThat(last.getPropertyResourceValue(dcat("prev")))
        .isEqualTo(named(catalogue, "indicateurs-2024"));
    assertThat(
            last.getPropertyResourceValue(DCTerms.temporal).getProperty(DCAT.endDate).getString())
        .isEqualTo("2025-12-31");
    assertThat(named(catalogue, "indicateurs-2025-csv").getPropertyResourceValue(DCAT.downloadURL))
        .hasToString("http://test.example/dump/indicateurs-2025.csv");
  }

  @Test
  void aFileInASchemaOfOthersSaysWhich() {
    Resource file = named(figures(), "financements-subventions");
    assertThat(file.getPropertyResourceValue(DCAT.downloadURL))
        .hasToString("http://test.example/donnees/subventions.csv");
    assertThat(file.getPropertyResourceValue(DCTerms.conformsTo).getURI())
        .endsWith("/subventions/raw/v2.1.1/schema.json");
  }

  private static Model figures() {
    return new SampleCatalogue().withEditions().withFigures().pages(Catalogue.PAGE_SIZE).get(0);
  }

  @Test
  void theFeedIsADistributionThatSaysWhichSpecificationItFollows() {
    Resource feed = named(catalogue(), "organisations-ldes");
    assertThat(feed.getPropertyResourceValue(DCTerms.conformsTo).getURI())
        .isEqualTo("https://w3id.org/ldes/specification");
    assertThat(feed.getPropertyResourceValue(DCAT.accessURL).getURI())
        .isEqualTo("http://test.example/ldes/organisations");
    assertThat(feed.getPropertyResourceValue(DCAT.downloadURL).getURI())
        .isEqualTo("http://test.example/ldes/organisations.trig");
  }

  @Test
  void everyDatasetSaysSinceWhenItIsThereAndWhatPeriodItIsAbout() {
    for (Model catalogue : List.of(catalogue(), figures())) {
      List<Resource> datasets = catalogue.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList();
      assertThat(datasets)
          .isNotEmpty()
          .allSatisfy(
              dataset ->
                  assertThat(
                          List.of(DCTerms.issued, DCTerms.temporal, DCTerms.accessRights).stream()
                              .filter(property -> !dataset.hasProperty(property)))
                      .as(dataset.getURI())
                      .isEmpty());
    }
    assertThat(start("prototypes")).isEqualTo("2017");
    assertThat(start("organisations")).isEqualTo("2026-11-24");
  }

  private static String start(String dataset) {
    return named(catalogue(), dataset)
        .getPropertyResourceValue(DCTerms.temporal)
        .getProperty(DCAT.startDate)
        .getString();
  }

  @Test
  void everyDistributionSaysWhatItIsAndWhatMayBeDoneWithIt() {
    Model catalogue = figures();
    assertThat(catalogue.listSubjectsWithProperty(RDF.type, DCAT.Distribution).toList())
        .allSatisfy(
            distribution ->
                assertThat(
                        List.of(
                                DCTerms.description,
                                DCTerms.rights,
                                DCTerms.license,
                                DCTerms.issued,
                                DCTerms.modified,
                                DCAT.downloadURL)
                            .stream()
                            .filter(property -> !distribution.hasProperty(property)))
                    .as(distribution.getURI())
                    .isEmpty());
  }

  @Test
  void checksumsSayTheirAlgorithmInTheNamespaceOfSpdx() {
    Property algorithm = ResourceFactory.createProperty(Namespaces.SPDX, "algorithm");
    assertThat(catalogue().listObjectsOfProperty(algorithm).toList())
        .extracting(Object::toString)
        .containsExactly("http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
  }

  @Test
  void aWithdrawalIsAChangeToo() {
    assertThat(named(catalogue(), "organisations").getProperty(DCTerms.modified).getString())
        .isEqualTo(SampleCatalogue.WITHDRAWN.toString());
  }

  private static Resource named(Model catalogue, String name) {
    return catalogue.getResource(URIS.base() + "/catalogue#" + name);
  }

  private static Property dcat(String name) {
    return ResourceFactory.createProperty(Namespaces.DCAT, name);
  }

  @Test
  void conformsToDcatAp() {
    Path shapes = conformance().resolve("dcat-ap/html-shacl");
    assumeTrue(Files.isDirectory(shapes), "The conformance material is not beside the project");
    Model model = ModelFactory.createDefaultModel();
    for (String file : List.of("shapes.ttl", "range.ttl", "mdr-vocabularies.shape.ttl")) {
      RDFDataMgr.read(model, shapes.resolve(file).toUri().toString());
    }
    // As published, the pattern wants https, which is not the namespace of SPDX.
    Property pattern = model.createProperty("http://www.w3.org/ns/shacl#pattern");
    List<Statement> wrong =
        model.listStatements(null, pattern, "^https://spdx.org/rdf/terms").toList();
    assertThat(wrong).hasSize(1);
    model.add(wrong.get(0).getSubject(), pattern, "^http://spdx.org/rdf/terms#").remove(wrong);
    assertThat(violations(model)).isEmpty();
  }

  @Test
  void conformsToTheShapesOfTheSpecification() {
    Path shapes = conformance().resolve("dcat-ap/shacl");
    assumeTrue(Files.isDirectory(shapes), "The conformance material is not beside the project");
    assertThat(violations(withoutDanglingLinks(shapes.resolve("dcat-ap-SHACL.ttl"), 2))).isEmpty();
    assertThat(violations(withoutDanglingLinks(shapes.resolve("ranges.ttl"), 206))).isEmpty();
  }

  /** The shapes as they are have links to property shapes that are not there. */
  private static Model withoutDanglingLinks(Path file, int expected) {
    Model model = RDFDataMgr.loadModel(file.toUri().toString());
    var property = model.createProperty("http://www.w3.org/ns/shacl#property");
    var path = model.createProperty("http://www.w3.org/ns/shacl#path");
    var dangling =
        model
            .listStatements(null, property, (String) null)
            .filterDrop(link -> link.getObject().asResource().hasProperty(path))
            .toList();
    assertThat(dangling).hasSize(expected);
    model.remove(dangling);
    return model;
  }

  /** Of the whole catalogue, and of each page when they are as small as can be. */
  private static List<String> violations(Model shapes) {
    Shapes parsed = Shapes.parse(shapes);
    List<Model> pages = new ArrayList<>(new SampleCatalogue().withEditions().pages(1));
    assertThat(pages).hasSize(2);
    pages.add(catalogue());
    pages.add(figures());
    return pages.stream().flatMap(page -> violations(parsed, page).stream()).toList();
  }

  private static List<String> violations(Shapes shapes, Model page) {
    Model data = ModelFactory.createUnion(page, background());
    ValidationReport report = ShaclValidator.get().validate(shapes, data.getGraph());
    return report.getEntries().stream()
        .filter(entry -> entry.severity().equals(Severity.Violation))
        .map(
            entry ->
                entry.focusNode()
                    + " "
                    + entry.resultPath()
                    + " "
                    + entry.value()
                    + " "
                    + entry.message())
        .toList();
  }

  private static Path conformance() {
    String set = System.getenv("CONFORMANCE_DIR");
    if (set == null) {
      set = System.getProperty("conformance.dir");
    }
    if (set != null) {
      return Path.of(set);
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.isDirectory(folder.resolve("opendata"))) {
      folder = folder.getParent();
    }
    return folder.resolve("../shared/conformance");
  }

  /** What the catalogue refers to, as its publishers describe it. */
  private static Model background() {
    Model model = ModelFactory.createDefaultModel();
    Map<String, String> classes = new TreeMap<>();
    classes.put("data-theme/SOCI", SKOS.Concept.getURI());
    classes.put("language/FRA", DCTerms.LinguisticSystem.getURI());
    classes.put("country/FRA", DCTerms.Location.getURI());
    classes.put("frequency/CONT", DCTerms.Frequency.getURI());
    classes.put("access-right/PUBLIC", DCTerms.RightsStatement.getURI());
    classes.put("file-type/RDF_N_QUADS", DCTerms.MediaTypeOrExtent.getURI());
    classes.put("file-type/RDF_TURTLE", DCTerms.MediaTypeOrExtent.getURI());
    classes.put("frequency/QUARTERLY", DCTerms.Frequency.getURI());
    classes.put("frequency/ANNUAL", DCTerms.Frequency.getURI());
    classes.put("frequency/NEVER", DCTerms.Frequency.getURI());
    classes.put("file-type/RDF_TRIG", DCTerms.MediaTypeOrExtent.getURI());
    classes.put("file-type/CSV", DCTerms.MediaTypeOrExtent.getURI());
    classes.put("planned-availability/STABLE", SKOS.Concept.getURI());
    classes.forEach(
        (name, type) -> {
          String scheme = AUTHORITY + name.substring(0, name.indexOf('/'));
          model.createResource(scheme, SKOS.ConceptScheme).addProperty(DCTerms.title, scheme, "en");
          model
              .createResource(AUTHORITY + name, SKOS.Concept)
              .addProperty(RDF.type, model.createResource(type))
              .addProperty(SKOS.prefLabel, name, "en")
              .addProperty(SKOS.inScheme, model.createResource(scheme));
        });
    for (String type :
        List.of(
            "application/n-quads",
            "text/turtle",
            "text/csv",
            "application/trig",
            "application/gzip")) {
      model.createResource(
          "https://www.iana.org/assignments/media-types/" + type, DCTerms.MediaType);
    }
    model.createResource(Catalogue.LICENCE, DCTerms.LicenseDocument);
    // By the axioms of RDFS everything is one; a validator that does not reason must be told.
    model.createResource(URIS.base() + "/sparql", RDFS.Resource);
    for (String page : List.of("/", "/donnees")) {
      model.createResource(
          URIS.base() + page, model.createResource("http://xmlns.com/foaf/0.1/Document"));
    }
    return model;
  }

  private static Model catalogue() {
    return new SampleCatalogue().withEditions().pages(Catalogue.PAGE_SIZE).get(0);
  }
}
