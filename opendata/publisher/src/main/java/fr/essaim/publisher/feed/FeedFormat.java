package fr.essaim.publisher.feed;

import fr.essaim.ontology.Namespaces;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * The formats of the feed: those that have named graphs, for two versions of a document on one page
 * could not be told apart without. The same page always gives the same bytes.
 */
public enum FeedFormat {
  TRIG("application/trig", "trig", RDFFormat.TRIG_BLOCKS),
  N_QUADS("application/n-quads", "nq", RDFFormat.NQUADS_UTF8),
  JSON_LD("application/ld+json", "jsonld", RDFFormat.JSONLD11_PRETTY);

  private final String mediaType;
  private final String extension;
  private final RDFFormat format;

  FeedFormat(String mediaType, String extension, RDFFormat format) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.format = format;
  }

  public String mediaType() {
    return mediaType;
  }

  /** What its own URL ends in. */
  public String extension() {
    return extension;
  }

  public static Optional<FeedFormat> ofExtension(String extension) {
    return Arrays.stream(values()).filter(format -> format.extension.equals(extension)).findFirst();
  }

  public static Optional<FeedFormat> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(format -> format.mediaType.equals(mediaType)).findFirst();
  }

  /**
   * @param content tells what to write
   */
  public byte[] write(Consumer<StreamRDF> content, Map<String, String> morePrefixes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (this == JSON_LD) {
      DatasetGraph dataset = DatasetGraphFactory.create();
      tell(StreamRDFLib.dataset(dataset), content, morePrefixes);
      RDFWriter.source(dataset).format(format).output(bytes);
    } else {
      tell(StreamRDFWriter.getWriterStream(bytes, format), content, morePrefixes);
    }
    return bytes.toByteArray();
  }

  private static void tell(
      StreamRDF out, Consumer<StreamRDF> content, Map<String, String> morePrefixes) {
    out.start();
    Namespaces.prefixes().forEach(out::prefix);
    morePrefixes.forEach(out::prefix);
    content.accept(out);
    out.finish();
  }
}
