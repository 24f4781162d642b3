package fr.essaim.endpoint.http;

import fr.essaim.endpoint.run.Deadline;
import fr.essaim.endpoint.store.View;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.jetty.http.HttpMethod;

/**
 * Graph Store Protocol, the reading half of it: {@code /graph} with the name of a graph, or the
 * address that is the name itself, such as that of a document.
 */
final class GraphResource implements Resource {

  static final String ADDRESS = "/graph";

  private static final String METHODS = "GET, HEAD, OPTIONS";

  private final AnswerService answers;

  GraphResource(AnswerService answers) {
    this.answers = answers;
  }

  /** Whether an address may be the name of a graph. */
  static boolean isOfAGraph(String path) {
    return path.startsWith(ADDRESS + "/") || path.startsWith("/doc/");
  }

  @Override
  public void handle(Exchange exchange) {
    if (exchange.isMethod(HttpMethod.OPTIONS)) {
      exchange.sendOptions(METHODS);
    } else if (exchange.isReading()) {
      read(exchange);
    } else {
      throw Problem.methodNotAllowed(METHODS).raise();
    }
  }

  private void read(Exchange exchange) {
    String name =
        isOfAGraph(exchange.request().getHttpURI().getCanonicalPath())
            ? exchange.address()
            : graph(Form.parse(exchange.request().getHttpURI().getQuery()));
    Format.Offer format = exchange.negotiate(Format.ofGraphs());
    answers.answer(exchange, format, new GraphAnswer(name, format), Duration.ZERO);
  }

  private static String graph(Form address) {
    List<String> named = address.all("graph");
    if (address.has("default") && named.isEmpty()) {
      return Quad.defaultGraphIRI.getURI();
    }
    if (named.size() != 1 || address.has("default") || !isAbsolute(named.get(0))) {
      throw Problem.of(Condition.GRAPH_NAME).raise();
    }
    return named.get(0);
  }

  private static boolean isAbsolute(String uri) {
    try {
      return new URI(uri).isAbsolute();
    } catch (URISyntaxException wrong) {
      return false;
    }
  }

  private final class GraphAnswer implements AnswerService.AnswerWriter {

    private final String name;
    private final Format.Offer format;

    GraphAnswer(String name, Format.Offer format) {
      this.name = name;
      this.format = format;
    }

    @Override
    public Optional<String> question() {
      return Optional.of("graph\n" + name);
    }

    @Override
    public void prepare(View view, Deadline deadline) {
      if (!isDefault() && !view.dataset().containsGraph(NodeFactory.createURI(name))) {
        throw Problem.of(Condition.GRAPH).raise();
      }
    }

    @Override
    public void write(View view, Deadline deadline, BufferedAnswer out) {
      answers
          .runner()
          .read(
              view.dataset(),
              deadline,
              dataset -> {
                Graph graph = graph(dataset);
                GraphText.write(
                    out, format.format(), graph.getPrefixMapping(), graph.find(), answers.limits());
              });
    }

    private Graph graph(DatasetGraph dataset) {
      return isDefault()
          ? dataset.getDefaultGraph()
          : dataset.getGraph(NodeFactory.createURI(name));
    }

    private boolean isDefault() {
      return name.equals(Quad.defaultGraphIRI.getURI());
    }
  }
}
