package fr.essaim.endpoint.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Fills a store from RDF files; the format follows the extension, {@code .gz} included. */
public final class FileLoader {

  /**
   * A file whose triples go to one graph.
   *
   * @param graph the graph's URI
   * @param file the file
   */
  public record NamedFile(String graph, Path file) {

    /** Reads {@code URI=FILE}; a URI may hold an equals sign, so the last one separates. */
    public static NamedFile parse(String text) {
      int equals = text.lastIndexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new IllegalArgumentException("expected URI=FILE, got " + text);
      }
      return new NamedFile(text.substring(0, equals), Path.of(text.substring(equals + 1)));
    }
  }

  /** A file that is missing or not well-formed; the message says which and where. */
  public static final class Unreadable extends RuntimeException {
    Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private final Store store;

  public FileLoader(Store store) {
    this.store = store;
  }

  /**
   * Loads all files in one write.
   *
   * @param files their triples go to the default graph, their quads to the graphs they name
   * @param named their triples go to the graph given
   * @param after what the store stands for afterwards
   */
  public void load(List<Path> files, List<NamedFile> named, Revision after) {
    store.write(
        after,
        changes -> {
          for (Path file : files) {
            parse(file, null, changes);
          }
          for (NamedFile each : named) {
            parse(each.file(), NodeFactory.createURI(each.graph()), changes);
          }
        });
  }

  private static void parse(Path file, Node graph, Changes changes) {
    if (!Files.isReadable(file)) {
      throw new Unreadable(file + " is missing or may not be read", null);
    }
    try {
      RDFParser.source(file.toString())
          .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
          .parse(new Receiver(graph, changes));
    } catch (RiotException broken) {
      throw new Unreadable(file + ": " + broken.getMessage(), broken);
    }
  }

  private static final class Receiver extends StreamRDFBase {

    private final Node graph;
    private final Changes changes;

    Receiver(Node graph, Changes changes) {
      this.graph = graph;
      this.changes = changes;
    }

    @Override
    public void triple(Triple triple) {
      if (graph == null) {
        changes.addToDefault(triple);
      } else {
        changes.add(graph, triple);
      }
    }

    @Override
    public void quad(Quad quad) {
      if (graph != null || quad.isDefaultGraph()) {
        triple(quad.asTriple());
      } else {
        changes.add(quad.getGraph(), quad.asTriple());
      }
    }
  }
}
