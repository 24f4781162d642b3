package fr.essaim.config.trial.network;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.ontology.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedNetworkTest {

  @TempDir private Path directory;

  @Test
  void givesTheSameBytesForTheSameSeed() throws IOException {
    Path one = directory.resolve("one.nq");
    Path other = directory.resolve("other.nq");
    GeneratedNetwork.write(20, 7, one, directory.resolve("one.nt"));
    GeneratedNetwork.write(20, 7, other, directory.resolve("other.nt"));
    assertThat(Files.mismatch(one, other)).isEqualTo(-1);
  }

  @Test
  void saysEachStatementOnceInOneDocument() throws IOException {
    Path triples = directory.resolve("data.nt");
    GeneratedNetwork.Written written =
        GeneratedNetwork.write(20, 7, directory.resolve("data.nq"), triples);
    assertThat(Files.readAllLines(triples).stream().distinct()).hasSize((int) written.triples());
  }

  @Test
  void fitsTheShapesOfThePublishedDocuments() {
    Path quads = directory.resolve("data.nq");
    GeneratedNetwork.Written written =
        GeneratedNetwork.write(20, 7, quads, directory.resolve("data.nt"));
    DatasetGraph dataset = RDFDataMgr.loadDatasetGraph(quads.toString());
    Shapes shapes = Shapes.parse(new Vocabulary(GeneratedNetwork.BASE).shapes());
    assertThat(dataset.size()).isEqualTo(written.documents());
    dataset
        .listGraphNodes()
        .forEachRemaining(
            graph ->
                assertThat(
                        ShaclValidator.get().validate(shapes, dataset.getGraph(graph)).getEntries())
                    .as(graph.toString())
                    .isEmpty());
  }
}
