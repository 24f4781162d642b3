package fr.essaim.web.steering;

import fr.essaim.core.shared.PartialDate;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What was worked in a month.
 *
 * @param worked in full-time equivalents
 */
public record WorkedMonth(PartialDate month, BigDecimal worked) {

  /** The latest first. */
  static List<WorkedMonth> of(SortedMap<YearMonth, BigDecimal> months) {
    return months.entrySet().stream()
        .sorted(Map.Entry.<YearMonth, BigDecimal>comparingByKey(Comparator.reverseOrder()))
        .map(each -> new WorkedMonth(new PartialDate(each.getKey().toString()), each.getValue()))
        .toList();
  }
}
