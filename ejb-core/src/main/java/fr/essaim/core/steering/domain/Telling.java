package fr.essaim.core.steering.domain;

import fr.essaim.core.disclosure.Cell;
import fr.essaim.core.disclosure.Disclosure;
import fr.essaim.core.steering.Count;
import fr.essaim.core.steering.IndicatorDetails;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether everybody is told what was counted, and which of its cells are kept back. Of things all
 * is told. Of people nothing before the year is settled, for the first that is told decides what is
 * hidden for good; and no correction that would give somebody away.
 */
public record Telling(boolean told, Set<Cell> hidden) {

  private static final Telling ALL = new Telling(true, Set.of());
  private static final Telling NOTHING = new Telling(false, Set.of());

  /** By then what happened in a year is noted. */
  private static final Month SETTLED = Month.APRIL;

  public Telling {
    hidden = Set.copyOf(hidden);
  }

  /**
   * @param toldBefore of the same year, the first first
   */
  public static Telling of(
      IndicatorDetails indicator,
      Count count,
      int year,
      List<Observation> toldBefore,
      LocalDate today) {
    if (!indicator.isOfPeople()) {
      return ALL;
    }
    if (today.isBefore(LocalDate.of(year + 1, SETTLED, 1))) {
      return NOTHING;
    }
    int threshold = indicator.effectiveThreshold();
    if (toldBefore.isEmpty()) {
      return new Telling(true, Disclosure.first(count.table(), threshold).hidden());
    }
    Disclosure before =
        new Disclosure(
            threshold,
            toldBefore.get(0).hidden(),
            toldBefore.stream().map(Observation::table).toList());
    Optional<Disclosure> corrected = before.corrected(count.table());
    return corrected.map(each -> new Telling(true, each.hidden())).orElse(NOTHING);
  }
}
