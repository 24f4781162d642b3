package fr.essaim.publisher.http;

import fr.essaim.publisher.catalogue.Generation;
import fr.essaim.publisher.catalogue.Generations;
import fr.essaim.publisher.document.RdfFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;

/** Answers graphs of the last generation, labelled with its position and age. */
@ApplicationScoped
public class GenerationAnswer {

  @Inject private Generations generations;
  @Inject private DocumentViews views;
  @Inject private Clock clock;

  /** A file's graph as it is, or the page that says the same. */
  Response graph(String file, HttpHeaders headers, URI page) {
    return graph(current(), file, "", headers, page, graph -> {}, "");
  }

  /**
   * @param page where the same stands for people
   * @param addition says more beside the file's graph
   * @param tag what tells the answer from that at another address
   */
  Response graph(
      Generation generation,
      String file,
      String extension,
      HttpHeaders headers,
      URI page,
      Consumer<Graph> addition,
      String tag) {
    if (!extension.isEmpty() && RdfFormat.ofExtension(extension).isEmpty()) {
      throw new NotFoundException();
    }
    Response answer =
        GraphAnswer.answer(
            extension,
            headers,
            page,
            format -> {
              Graph graph = read(generation, file);
              addition.accept(graph);
              byte[] bytes = format.write(graph, views.ownPrefix());
              String digest = generation.facts(file).orElseThrow().sha256();
              return new GraphAnswer.Body(bytes, digest.substring(0, 32) + tag);
            });
    return labelled(Response.fromResponse(answer), generation).build();
  }

  /** The last generation. */
  Generation current() {
    return generations.current().orElseThrow(() -> new ServiceUnavailableException(5L));
  }

  Response.ResponseBuilder labelled(Response.ResponseBuilder answer, Generation generation) {
    long age = Duration.between(generation.madeAt(), clock.instant()).toSeconds();
    return answer.header("Essaim-Position", generation.position()).header("Age", Math.max(0, age));
  }

  private static Graph read(Generation generation, String file) {
    try {
      return RdfFormat.readTriples(Files.readString(generation.path(file)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
