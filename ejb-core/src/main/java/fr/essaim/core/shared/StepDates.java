package fr.essaim.core.shared;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The dates of steps that follow each other as their constants do: none before that of an earlier
 * step, none in the future.
 */
public final class StepDates {

  private StepDates() {}

  /**
   * Keeps the date of a step.
   *
   * @param dates those of the steps that were reached, as text
   * @param rule what stands before the codes of the rules, such as {@code prototypes.state}
   * @throws BusinessRuleViolation {@code RULE.undated}, {@code RULE.in-future}, {@code
   *     RULE.before-last}
   */
  public static <S extends Enum<S>> void enter(
      Map<S, String> dates, S next, PartialDate since, LocalDate today, String rule) {
    if (since == null) {
      throw new BusinessRuleViolation(rule + ".undated", next);
    }
    if (since.isAfter(today)) {
      throw new BusinessRuleViolation(rule + ".in-future", next, since);
    }
    new TreeMap<>(dates)
        .forEach(
            (step, date) -> {
              PartialDate earlier = new PartialDate(date);
              if (since.isBefore(earlier)) {
                throw new BusinessRuleViolation(rule + ".before-last", next, since, step, earlier);
              }
            });
    dates.put(next, since.value());
  }
}
