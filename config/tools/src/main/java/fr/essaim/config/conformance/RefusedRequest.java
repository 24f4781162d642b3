package fr.essaim.config.conformance;

import fr.essaim.config.conformance.Finding.Verdict;
import fr.essaim.config.conformance.ServiceClient.Answer;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Something that this endpoint does not do, and must refuse as a problem that names the rule,
 * however it is sent.
 */
final class RefusedRequest implements Examiner {

  /** An answer, and the rules by which it may refuse. */
  private record Attempt(Answer answer, Set<String> rules) {

    boolean isRefused() {
      return answer.status() / 100 == 4 && rules.contains(answer.rule());
    }
  }

  private final BiFunction<SparqlTest, ServiceClient, Stream<Attempt>> attempts;

  private RefusedRequest(BiFunction<SparqlTest, ServiceClient, Stream<Attempt>> attempts) {
    this.attempts = attempts;
  }

  /**
   * Updates: sent as one, in a form, and in the place of a query, where some are no text at all.
   */
  static Examiner update() {
    Set<String> update = Set.of("update");
    return new RefusedRequest(
        (test, service) -> {
          String text = test.update();
          return Stream.of(
              new Attempt(service.post(ServiceClient.UPDATE, text, "*/*"), update),
              new Attempt(
                  service.post(ServiceClient.FORM, "update=" + ServiceClient.encoded(text), "*/*"),
                  update),
              new Attempt(service.postDirect(text, "*/*"), Set.of("update", "syntax")));
        });
  }

  /** Queries that ask another endpoint. */
  static Examiner federation() {
    Set<String> federation = Set.of("service");
    return new RefusedRequest(
        (test, service) ->
            Stream.of(
                    service.get(test.query(), "*/*"),
                    service.postForm(test.query(), "*/*"),
                    service.postDirect(test.query(), "*/*"))
                .map(answer -> new Attempt(answer, federation)));
  }

  @Override
  public Finding examine(SparqlTest test, ServiceClient service) {
    Set<String> told = new TreeSet<>();
    boolean allRefused = true;
    for (Attempt attempt : attempts.apply(test, service).toList()) {
      allRefused &= attempt.isRefused();
      told.add(attempt.answer().told());
    }
    return new Finding(
        test, allRefused ? Verdict.REFUSED : Verdict.FAILED, String.join(", ", told));
  }
}
