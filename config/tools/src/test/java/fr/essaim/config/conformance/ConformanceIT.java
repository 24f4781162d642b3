package fr.essaim.config.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.launcher.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public suites, whole, as {@code config/bin/conformance} runs them. Where they do not lie
 * beside the project there is nothing to run, and the tests say so.
 */
class ConformanceIT {

  private static final Material MATERIAL =
      Material.find(Optional.empty(), RunningEssaim.HOME, System.getenv());

  @Test
  void theEndpointAnswersTheTestsOfTheW3c() throws InterruptedException {
    assumeThereIs(SparqlSuite.FOLDER);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    SparqlReport report = new SparqlSuite(RunningEssaim.HOME, MATERIAL).run(new Terminal(out));
    report.print(out);
    assertThat(report.wrong())
        .as("tests that are not as they must be; config/bin/conformance sparql does them again")
        .isEmpty();
  }

  @Test
  void theCatalogueConformsToDcatAp() {
    assumeThereIs(DcatAp.FOLDER);
    assertThat(
            ProfileSuite.catalogue(MATERIAL)
                .validate(RunningEssaim.shared().baseUrl())
                .violations())
        .as("violations of DCAT-AP; config/bin/conformance catalogue --catalogue URL shows all")
        .isEmpty();
  }

  @Test
  void theCatalogueHasAllPointsOfTheMqaButThoseOfALicenceOfTheUnion() {
    assumeThereIs(DcatAp.FOLDER);
    ProfileSuite suite = ProfileSuite.catalogue(MATERIAL);
    Model catalogue = suite.read(RunningEssaim.shared().baseUrl());
    MetadataQuality quality = MetadataQuality.of(catalogue, suite.validate(catalogue).conforms());
    quality.print(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    assertThat(quality.missing()).containsExactly("licence of the Union's list: 0.0 of 10");
    assertThat(quality.points()).isGreaterThanOrEqualTo(MetadataQuality.LEAST);
  }

  @Test
  void aCatalogueThatDoesNotConformIsFound(@TempDir Path directory) throws IOException {
    assumeThereIs(DcatAp.FOLDER);
    Path example = MATERIAL.suite(DcatAp.FOLDER).resolve("example-minimal-catalogue.ttl");
    Model catalogue = RDFDataMgr.loadModel(example.toUri().toString());
    Path file = directory.resolve("untitled.ttl");
    catalogue.removeAll(null, DCTerms.title, null);
    Files.writeString(file, written(catalogue));

    assertThat(ProfileSuite.catalogue(MATERIAL).validate(example.toString()).violations())
        .isEmpty();
    assertThat(ProfileSuite.catalogue(MATERIAL).validate(file.toString()).violations())
        .isNotEmpty()
        .anyMatch(violation -> violation.contains("title"));
  }

  @Test
  void thePlacesConformToCoreLocation() {
    assumeThereIs(CoreLocation.FOLDER);
    ProfileReport report = ProfileSuite.places(MATERIAL).validate(RunningEssaim.shared().baseUrl());
    assertThat(report.triples()).isPositive();
    assertThat(report.violations())
        .as("violations of Core Location; config/bin/conformance places --places URL shows all")
        .isEmpty();
  }

  @Test
  void aPlaceThatDoesNotConformIsFound(@TempDir Path directory) throws IOException {
    assumeThereIs(CoreLocation.FOLDER);
    Path file = directory.resolve("places.ttl");
    Files.writeString(
        file,
        """
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix locn: <http://www.w3.org/ns/locn#> .
        <p> a dct:Location ; locn:geographicName "Parc" ; locn:address <a> .
        <a> a locn:Address ; locn:fullAddress "1 rue de l'Exemple" .
        """);

    assertThat(ProfileSuite.places(MATERIAL).validate(file.toString()).violations())
        .hasSize(2)
        .anyMatch(violation -> violation.contains("geographicName"))
        .anyMatch(violation -> violation.contains("fullAddress"));
  }

  private static String written(Model model) {
    return RDFWriter.source(model).lang(Lang.TURTLE).asString();
  }

  private static void assumeThereIs(String suite) {
    assumeTrue(
        MATERIAL.has(suite),
        () -> "The test suite " + suite + " is not in " + MATERIAL.directory() + ": not run");
  }
}
