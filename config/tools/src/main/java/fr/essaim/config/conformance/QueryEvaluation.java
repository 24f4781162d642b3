package fr.essaim.config.conformance;

import fr.essaim.config.conformance.Finding.Verdict;
import fr.essaim.config.conformance.ServiceClient.Answer;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/**
 * A query and its answer. It is asked in every way that the protocol has and in every format that
 * loses nothing, and each answer must be equal.
 */
final class QueryEvaluation implements Examiner {

  private enum Redirect {
    ADDRESS,
    FORM,
    BODY
  }

  /** One way of asking, and the format asked for. */
  private record Asking(Redirect redirect, Lang format) {

    Answer ask(ServiceClient service, String query) {
      String accept = format.getContentType().getContentTypeStr();
      return switch (redirect) {
        case ADDRESS -> service.get(query, accept);
        case FORM -> service.postForm(query, accept);
        case BODY -> service.postDirect(query, accept);
      };
    }
  }

  private static final List<Asking> ROWS =
      List.of(
          new Asking(Redirect.ADDRESS, ResultSetLang.RS_JSON),
          new Asking(Redirect.FORM, ResultSetLang.RS_XML),
          new Asking(Redirect.BODY, ResultSetLang.RS_TSV));
  private static final List<Asking> TRUTH =
      List.of(
          new Asking(Redirect.ADDRESS, ResultSetLang.RS_JSON),
          new Asking(Redirect.FORM, ResultSetLang.RS_XML));
  private static final List<Asking> GRAPHS =
      List.of(
          new Asking(Redirect.ADDRESS, Lang.TURTLE),
          new Asking(Redirect.FORM, Lang.RDFXML),
          new Asking(Redirect.BODY, Lang.NTRIPLES),
          new Asking(Redirect.ADDRESS, Lang.JSONLD));

  /** This format loses the kinds of terms, so its tests compare what is left. */
  private static final List<Asking> CSV =
      List.of(new Asking(Redirect.ADDRESS, ResultSetLang.RS_CSV));

  @Override
  public TestData data(SparqlTest test) {
    return TestData.ofQuery(test);
  }

  @Override
  public Finding examine(SparqlTest test, ServiceClient service) {
    String base = test.queryFile().toUri().toString();
    // Its IRIs are relative to its own file, which the worker cannot know.
    String text = "BASE <" + base + ">\n" + test.query();
    Query query;
    try {
      query = QueryFactory.create(text);
    } catch (QueryParseException wrong) {
      return new Finding(test, Verdict.FAILED, "not understood: " + wrong.getMessage());
    }
    List<String> differences = new ArrayList<>();
    for (Asking asking : askings(test, query)) {
      Answer answer = asking.ask(service, text);
      RightAnswer.of(test, query)
          .differenceOf(answer, asking.format())
          .ifPresent(what -> differences.add(asking.format().getLabel() + ": " + what));
    }
    return differences.isEmpty()
        ? new Finding(test, Verdict.PASSED, "")
        : new Finding(test, Verdict.FAILED, String.join("; ", differences));
  }

  private static List<Asking> askings(SparqlTest test, Query query) {
    if (test.kinds().contains("CSVResultFormatTest")) {
      return CSV;
    }
    if (query.isAskType()) {
      return TRUTH;
    }
    return query.isSelectType() ? ROWS : GRAPHS;
  }
}
