package fr.essaim.publisher.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.publisher.document.CanonicalForm;
import org.junit.jupiter.api.Test;

class VoidDescriptionTest {

  private static final String ORGANISATIONS = "<http://test.example/catalogue#organisations>";
  private static final String PROTOTYPES = "<http://test.example/catalogue#prototypes>";

  private final String lines =
      CanonicalForm.ntriples(
          new VoidDescription(SampleCatalogue.URIS, new SampleCatalogue().facts())
              .model()
              .getGraph());

  @Test
  void saysOfEachDatasetHowMuchItHasAndWhereToGetIt() {
    assertThat(lines)
        .contains(
            said(PROTOTYPES, "triples", number(3)),
            said(PROTOTYPES, "entities", number(1)),
            said(PROTOTYPES, "properties", number(3)),
            said(PROTOTYPES, "uriSpace", "\"http://test.example/id/\""),
            said(PROTOTYPES, "sparqlEndpoint", "<http://test.example/sparql>"),
            said(PROTOTYPES, "dataDump", "<http://test.example/dump/prototypes.nq.gz>"),
            said(PROTOTYPES, "exampleResource", "<http://test.example/id/prototype/mon-cv>"),
            said(PROTOTYPES, "vocabulary", "<http://purl.org/dc/terms/>"),
            said(PROTOTYPES, "vocabulary", "<http://www.w3.org/ns/prov#>"))
        .doesNotContain(said(PROTOTYPES, "vocabulary", "<http://xmlns.com/foaf/0.1/>"));
  }

  @Test
  void countsTheLinksFromOneDatasetToAnother() {
    String linkset =
        "<http://test.example/catalogue#prototypes-to-organisations-prov-wasAttributedTo>";
    assertThat(lines)
        .contains(
            said(linkset, "subjectsTarget", PROTOTYPES),
            said(linkset, "objectsTarget", ORGANISATIONS),
            said(linkset, "linkPredicate", "<http://www.w3.org/ns/prov#wasAttributedTo>"),
            said(linkset, "triples", number(1)),
            said(PROTOTYPES, "subset", linkset));
  }

  @Test
  void countsTheLinksToTheDatasetsOfOthers() {
    String linkset = "<http://test.example/catalogue#prototypes-to-insee-dct-spatial>";
    String insee = "<http://test.example/.well-known/void#insee>";
    assertThat(lines)
        .contains(
            said(linkset, "objectsTarget", insee),
            said(linkset, "triples", number(1)),
            said(insee, "uriSpace", "\"http://id.insee.fr/geo/\""));
  }

  private static String said(String subject, String property, String value) {
    return subject + " <http://rdfs.org/ns/void#" + property + "> " + value + " .";
  }

  private static String number(int number) {
    return "\"" + number + "\"^^<http://www.w3.org/2001/XMLSchema#integer>";
  }
}
