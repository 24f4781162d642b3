package fr.essaim.core.steering;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The staff of an operation, in full-time equivalents. */
public record StaffingView(
    OperationRef operation, List<StaffPositionView> positions, boolean mayEdit) {

  public StaffingView {
    positions = List.copyOf(positions);
  }

  /** What is planned, all positions together. */
  public BigDecimal planned() {
    return positions.stream()
        .map(StaffPositionView::planned)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What was worked, month by month, where something was noted. */
  public SortedMap<YearMonth, BigDecimal> months() {
    SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
    positions.forEach(
        position ->
            position
                .months()
                .forEach((month, worked) -> months.merge(month, worked, BigDecimal::add)));
    return months;
  }
}
