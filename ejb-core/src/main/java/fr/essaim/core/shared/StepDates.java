package fr.essaim.core.shared;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dates of steps that follow each other as their constants do: none before that of an earlier
 * step, none in the future, none in a year that nobody means.
 *
 * @param undated the code of the rule that refuses no date; its argument is the step
 * @param inFuture of the one that refuses a date to come; the step and the date
 * @param beforeLast of the one that refuses a date before an earlier step; the step and the date,
 *     the earlier step and its date
 */
public record StepDates(String undated, String inFuture, String beforeLast) {

  /**
   * Keeps the date of a step.
   *
   * @param dates those of the steps that were reached, as text
   * @param field where the date was typed
   * @throws BusinessRuleViolation by one of the three rules, or {@code date.implausible}
   */
  public <S extends Enum<S>> void enter(
      Map<S, String> dates, S next, PartialDate since, LocalDate today, String field) {
    dates.put(next, checked(dates, next, since, today, field).value());
  }

  /** The date of a step, unless {@link #enter} would refuse it. */
  public <S extends Enum<S>> PartialDate checked(
      Map<S, String> dates, S next, PartialDate since, LocalDate today, String field) {
    if (since == null) {
      throw new BusinessRuleViolation(undated, next).at(field);
    }
    if (!since.isPlausible()) {
      throw new BusinessRuleViolation("date.implausible", since).at(field);
    }
    if (since.isAfter(today)) {
      throw new BusinessRuleViolation(inFuture, next, since).at(field);
    }
    new TreeMap<>(dates)
        .forEach(
            (step, date) -> {
              PartialDate earlier = new PartialDate(date);
              if (since.isBefore(earlier)) {
                throw new BusinessRuleViolation(beforeLast, next, since, step, earlier).at(field);
              }
            });
    return since;
  }

  /**
   * Keeps another date of the step that was reached last.
   *
   * @param dates those of the steps that were reached, as text
   * @param field where the date was typed
   * @throws BusinessRuleViolation by one of the three rules
   */
  public <S extends Enum<S>> void correct(
      Map<S, String> dates, S last, PartialDate since, LocalDate today, String field) {
    Map<S, String> others = new TreeMap<>(dates);
    others.remove(last);
    enter(others, last, since, today, field);
    dates.put(last, since.value());
  }

  /** The step that was reached before the last; none where that is the first. */
  public static <S extends Enum<S>> Optional<S> before(Map<S, String> dates, S last) {
    return dates.keySet().stream().filter(step -> step != last).max(Comparator.naturalOrder());
  }
}
