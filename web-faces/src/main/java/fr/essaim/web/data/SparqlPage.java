package fr.essaim.web.data;

import fr.essaim.web.shell.ClientAddress;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.QueryString;
import fr.essaim.web.shell.Site;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The query page: a question, its answer as a table, and the same answer as files. */
@Named
@RequestScoped
public class SparqlPage {

  @Inject private PageAddress address;
  @Inject private EndpointClient endpoint;
  @Inject private ClientAddress clientAddress;
  @Inject private HttpServletRequest request;
  @Inject private Site site;

  private String query;
  private ResultTable table;
  private String problem;

  @PostConstruct
  void ask() {
    query = address.text("query");
    if (query.isEmpty()) {
      query = site.isPrototypes() ? Examples.PROTOTYPES : Examples.ORGANISATIONS;
      return;
    }
    try {
      Optional<WorkerAnswer> answer =
          endpoint.send(
              "GET",
              "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
              Map.of("Accept", ResultFormat.JSON.mediaType() + ", text/turtle;q=0.5"),
              new byte[0],
              clientAddress.of(request));
      if (answer.isEmpty()) {
        problem = "data.sparql.away";
      } else {
        read(answer.get());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void read(WorkerAnswer answer) throws IOException {
    try (answer;
        InputStream body = answer.body()) {
      String type = answer.header("Content-Type").orElse("");
      if (answer.statusCode() != 200) {
        problem = Problems.detail(body, answer.statusCode());
      } else if (type.startsWith(ResultFormat.JSON.mediaType())) {
        table = ResultTable.read(body);
      } else {
        table = ResultTable.ofText(body);
      }
    }
  }

  public String getQuery() {
    return query;
  }

  public ResultTable getTable() {
    return table;
  }

  /** Why there is no answer: a key of ours, or the worker's own sentence. */
  public String getProblem() {
    return problem;
  }

  /** The same answer as a file. */
  public String as(String format) {
    return "/sparql" + QueryString.of(Map.of("query", new String[] {query})).with("format", format);
  }

  /** The same question on the command line. */
  public String getCurl() {
    return Examples.curl(site.getBaseUri(), query);
  }
}
