package fr.essaim.web.intranet;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A form of plain HTML on a page that keeps no state: what was sent, which stays when something is
 * wrong with it, and what that is. A field that people do not see is filled by machines alone.
 */
@Named
@RequestScoped
public class SentForm {

  /** The field that people do not see. */
  private static final String TRAP = "site";

  @Inject private HttpServletRequest request;
  @Inject private Answers answers;
  @Inject private Text text;

  private List<Problems.Problem> problems = List.of();

  /** Whether it was sent, rather than asked for. */
  public boolean isSent() {
    return request.getMethod().equals("POST");
  }

  /** Whether a machine filled it in: what it sends is dropped, and it is thanked. */
  public boolean isTrapped() {
    return !value(TRAP, "").isEmpty();
  }

  /**
   * Does what was asked, or shows what is wrong with it.
   *
   * @param labels what the keys of the names of its fields begin with
   */
  public void handle(Runnable work, String labels) {
    try {
      work.run();
    } catch (BusinessRuleViolation refused) {
      problems =
          Refusals.of(refused, request.getParameterMap().keySet(), text).stream()
              .map(problem -> named(problem, labels))
              .toList();
      answers.refused(refused);
    }
  }

  private Problems.Problem named(Problems.Problem problem, String labels) {
    return problem.field() == null
        ? problem
        : new Problems.Problem(
            problem.field(), text.get(labels + problem.field()), problem.sentence());
  }

  /** What a field says: as it was sent, with commas between several; otherwise what it is given. */
  public String value(String field, String given) {
    String[] sent = request.getParameterValues(field);
    if (sent == null) {
      return isSent() ? "" : given;
    }
    return Arrays.stream(sent).map(String::strip).collect(Collectors.joining(","));
  }

  /** All that is wrong with what was sent. */
  public List<Problems.Problem> getProblems() {
    return problems;
  }

  /** Whether something is wrong with a field. */
  public boolean wrong(String field) {
    return problems.stream().anyMatch(problem -> field.equals(problem.field()));
  }

  /** What is wrong with a field, in words. */
  public String said(String field) {
    return problems.stream()
        .filter(problem -> field.equals(problem.field()))
        .map(Problems.Problem::sentence)
        .collect(Collectors.joining(" "));
  }
}
