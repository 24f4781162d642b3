package fr.essaim.web.data;

import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.QueryString;
import fr.essaim.web.shell.Site;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The query page: a question, its answer as a table, and the same answer as files. */
@Named
@RequestScoped
public class SparqlPage {

  @Inject private PageAddress address;
  @Inject private PageQuery queries;
  @Inject private Features features;
  @Inject private Site site;

  private String query;
  private PageQuery.Outcome outcome = new PageQuery.Outcome(null, null);

  @PostConstruct
  void ask() {
    query = address.text("query");
    if (query.isEmpty()) {
      query = getExamples().get(0).query();
    } else {
      outcome = queries.ask(query);
    }
  }

  public String getQuery() {
    return query;
  }

  public ResultTable getTable() {
    return outcome.table();
  }

  /** Why there is no answer: a key of ours, or the worker's own sentence. */
  public String getProblem() {
    return outcome.problem();
  }

  /** Queries to begin with. */
  public List<Examples.Example> getExamples() {
    return Examples.all(site.getBaseUri(), features.examples());
  }

  /** The prefixes that the editor knows, as a JSON object. */
  public String getPrefixes() {
    return Examples.prefixes(site.getBaseUri());
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
