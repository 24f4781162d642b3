package fr.essaim.core.administration;

import java.util.List;
import java.util.Optional;

/**
 * How far a new instance is.
 *
 * @param federationKey the organisation that the administrator answers for
 * @param dismissed whether somebody put the list away
 */
public record FirstSteps(List<Step> steps, String federationKey, boolean dismissed) {

  /**
   * One step.
   *
   * @param done whether nothing is left to do
   * @param declared whether that is because somebody said so
   */
  public record Step(FirstStep step, boolean done, boolean declared) {}

  public FirstSteps {
    steps = List.copyOf(steps);
  }

  public long done() {
    return steps.stream().filter(Step::done).count();
  }

  public boolean isAllDone() {
    return done() == steps.size();
  }

  /** The first that is not done. */
  public Optional<FirstStep> next() {
    return steps.stream().filter(step -> !step.done()).map(Step::step).findFirst();
  }

  /** Whether somebody should still see the list without looking for it. */
  public boolean isWanted() {
    return !dismissed && !isAllDone();
  }
}
