package fr.essaim.publisher.catalogue;

import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.document.RdfFormat;
import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** One Turtle file of many documents, written as they come. */
final class TurtleDump {

  private final StreamRDF writer;

  TurtleDump(OutputStream out, Vocabulary vocabulary) {
    writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
    writer.start();
    Namespaces.prefixes().forEach(writer::prefix);
    writer.prefix("essaim", vocabulary.uri() + "#");
  }

  void add(Graph document) {
    RdfFormat.sorted(document).forEach(writer::triple);
  }

  void finish() {
    writer.finish();
  }
}
