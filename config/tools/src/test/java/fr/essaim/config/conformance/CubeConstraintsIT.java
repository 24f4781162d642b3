package fr.essaim.config.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/**
 * The cubes that the demonstration publishes, with the structure that the vocabulary gives them.
 */
class CubeConstraintsIT {

  private static final String QB = "http://purl.org/linked-data/cube#";

  private final String base = RunningEssaim.shared().baseUrl();

  @Test
  void everyConstraintHoldsOfWhatIsPublished() throws IOException {
    Model cubes = ModelFactory.createDefaultModel();
    try (InputStream dump =
        new GZIPInputStream(URI.create(base + "/dump/indicateurs.ttl.gz").toURL().openStream())) {
      RDFParser.source(dump).lang(Lang.TURTLE).parse(cubes);
    }
    RDFParser.source(base + "/def.ttl").parse(cubes);

    for (String type : new String[] {"DataSet", "Slice", "Observation", "SliceKey"}) {
      assertThat(
              cubes.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(QB + type)))
          .toIterable()
          .as(type)
          .isNotEmpty();
    }
    assertThat(CubeConstraints.broken(cubes)).isEmpty();
  }
}
