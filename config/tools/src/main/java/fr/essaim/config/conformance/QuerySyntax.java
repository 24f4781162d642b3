package fr.essaim.config.conformance;

import fr.essaim.config.conformance.Finding.Verdict;
import fr.essaim.config.conformance.ServiceClient.Answer;

/** A text that is a query, or is none; nothing but the syntax may decide. */
final class QuerySyntax implements Examiner {

  private static final String NOT_A_QUERY = "syntax";

  /** Good syntax, but it names a graph that is not here. */
  private static final String FOREIGN_GRAPH = "from";

  private final boolean isQuery;

  QuerySyntax(boolean isQuery) {
    this.isQuery = isQuery;
  }

  @Override
  public Finding examine(SparqlTest test, ServiceClient service) {
    Answer answer = service.postDirect(test.query(), "*/*");
    if (isQuery && answer.status() == 400 && answer.rule().equals(FOREIGN_GRAPH)) {
      return new Finding(test, Verdict.REFUSED, answer.told());
    }
    boolean right =
        isQuery ? answer.isGood() : answer.status() == 400 && answer.rule().equals(NOT_A_QUERY);
    return new Finding(test, right ? Verdict.PASSED : Verdict.FAILED, answer.told());
  }
}
