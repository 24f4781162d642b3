package fr.essaim.publisher.catalogue;

import fr.essaim.core.publication.DatasetFigures;
import fr.essaim.core.publication.DatasetView;
import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.document.RdfFormat;
import fr.essaim.publisher.document.Uris;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;

/** The statistics of a generation, read from its VoID. */
final class VoidReader {

  private final Model statistics;
  private final Uris uris;

  VoidReader(Generation generation, Uris uris) {
    this.uris = uris;
    try {
      String lines = Files.readString(generation.path(Generation.VOID));
      statistics = ModelFactory.createModelForGraph(RdfFormat.readTriples(lines));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  DatasetFigures figures(DatasetView dataset) {
    return new DatasetFigures(
        dataset.name(),
        dataset.title(),
        number(dataset, "documents"),
        number(dataset, "triples"),
        number(dataset, "properties"),
        number(dataset, "classes"));
  }

  private long number(DatasetView dataset, String property) {
    Statement said =
        statistics
            .getResource(uris.base() + "/catalogue#" + dataset.name())
            .getProperty(ResourceFactory.createProperty(Namespaces.VOID, property));
    return said == null ? 0 : said.getLong();
  }
}
