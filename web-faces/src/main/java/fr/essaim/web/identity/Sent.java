package fr.essaim.web.identity;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.intranet.Problems;
import fr.essaim.web.intranet.Refusals;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * What the pages that an e-mail leads to have in common: they keep no session, answer a post by
 * another page or by what is wrong with it, and neither they nor their address, which holds a
 * secret, are left in a cache or told to another site.
 */
@Named("sent")
@RequestScoped
public class Sent {

  @Inject private HttpServletRequest request;
  @Inject private PageAddress address;
  @Inject private Answers answers;
  @Inject private Text text;

  private List<Problems.Problem> problems = List.of();
  private boolean dead;

  /** Opens the page by what it shows, and does its work if something was sent. */
  void handle(Runnable open, Runnable work) {
    answers.keepSecret();
    try {
      open.run();
    } catch (BusinessRuleViolation refused) {
      dead = true;
      problems = problemsOf(refused);
      answers.status(HttpServletResponse.SC_GONE);
      return;
    }
    if (!request.getMethod().equals("POST")) {
      return;
    }
    try {
      work.run();
    } catch (BusinessRuleViolation refused) {
      problems = problemsOf(refused);
      answers.refused(refused);
    }
  }

  String token() {
    return address.variable("token");
  }

  /** A field as it was typed, blanks included. */
  String typed(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /** The password that was typed twice. */
  String password() {
    return RepeatedPassword.same(typed("password"), typed("repeated"));
  }

  private List<Problems.Problem> problemsOf(BusinessRuleViolation refused) {
    return Refusals.of(refused, request.getParameterMap().keySet(), text);
  }

  /** All that is wrong. */
  public List<Problems.Problem> getProblems() {
    return problems;
  }

  /** Whether something is wrong with a field. */
  public boolean wrong(String field) {
    return problems.stream().anyMatch(problem -> field.equals(problem.field()));
  }

  /** Whether the link leads nowhere any more, so that there is no form to show. */
  public boolean isDead() {
    return dead;
  }
}
