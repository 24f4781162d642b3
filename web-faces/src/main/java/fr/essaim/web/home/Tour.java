package fr.essaim.web.home;

import fr.essaim.core.identity.Access;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.web.shell.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The tour of the intranet: a few steps on the home page, ticked once one was there, until all are
 * or one has enough of it. A cookie of this browser remembers; the menu of one's account shows it
 * again.
 */
@Named
@RequestScoped
public class Tour {

  static final String COOKIE = "essaim-tour";

  /** Stands in the cookie of anyone who had enough of it. */
  static final String END = "fin";

  /** The parameter by which it is asked for. */
  private static final String ASKED = "visite";

  @Inject private Access access;
  @Inject private HttpServletRequest request;

  /**
   * @param done whether the person was there
   */
  public record Step(TourStep step, String word, boolean done) {}

  public boolean isShown() {
    return request.getParameter(ASKED) != null
        || (!done().contains(END) && getSteps().stream().anyMatch(step -> !step.done()));
  }

  /** Those that this person may take. */
  public List<Step> getSteps() {
    Set<String> done = done();
    return Arrays.stream(TourStep.values())
        .filter(step -> step.isThere() && access.allowsSomewhere(step.permission()))
        .map(step -> new Step(step, ListQuery.word(step), done.contains(ListQuery.word(step))))
        .toList();
  }

  private Set<String> done() {
    return done(request);
  }

  /** What the browser remembers. */
  static Set<String> done(HttpServletRequest request) {
    return Set.copyOf(
        Arrays.stream(Cookies.value(request, COOKIE).orElse("").split("[.]")).distinct().toList());
  }
}
