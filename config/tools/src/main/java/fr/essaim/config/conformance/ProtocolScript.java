package fr.essaim.config.conformance;

import fr.essaim.config.conformance.Finding.Verdict;
import fr.essaim.config.conformance.ServiceClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Requests that are written out. What the test wants must come back; where it wants something
 * changed, which nobody can here, that request must be refused by a rule that says so.
 */
final class ProtocolScript implements Examiner {

  /** Whoever takes no update refuses a wrong one as well, which says nothing. */
  private static final String UPDATE_THAT_FAILS = "protocol/bad_(multiple_updates|update_.*)";

  private final String path;
  private final String here;
  private final Predicate<ScriptedRequest> changes;
  private final Set<String> rules;

  private ProtocolScript(
      String path, String here, Predicate<ScriptedRequest> changes, Set<String> rules) {
    this.path = path;
    this.here = here;
    this.changes = changes;
    this.rules = rules;
  }

  /** SPARQL Protocol; updates are refused. */
  static Examiner ofQueries() {
    return new ProtocolScript("/sparql", "/sparql", ScriptedRequest::isUpdate, Set.of("update"));
  }

  /**
   * Graph Store Protocol; writing is refused by its method, whether the graph is named in a
   * parameter or by the address itself.
   */
  static Examiner ofGraphs() {
    return new ProtocolScript("/gsp", "/graph", request -> !request.isReading(), Set.of("method"));
  }

  @Override
  public TestData data(SparqlTest test) {
    return TestData.ofProtocol(test);
  }

  @Override
  public Finding examine(SparqlTest test, ServiceClient service) {
    List<String> differences = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    for (ScriptedRequest request : ScriptedRequest.of(test)) {
      Answer answer = request.send(service, path, here);
      if (changes.test(request) && request.isMeantToSucceed()) {
        refusals.add(answer.told());
        if (answer.status() / 100 != 4 || !rules.contains(answer.rule())) {
          differences.add("not refused: " + answer.told());
        }
      } else if (refusals.isEmpty()) {
        request.differenceOf(answer).ifPresent(differences::add);
      }
    }
    if (!differences.isEmpty()) {
      return new Finding(test, Verdict.FAILED, String.join("; ", differences));
    }
    if (test.id().matches(UPDATE_THAT_FAILS)) {
      return new Finding(test, Verdict.NOT_APPLICABLE, "wants a wrong update refused; all are");
    }
    return refusals.isEmpty()
        ? new Finding(test, Verdict.PASSED, "")
        : new Finding(test, Verdict.REFUSED, String.join(", ", refusals));
  }
}
