package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * A position as its page shows it.
 *
 * @param employer null where that is not known
 * @param months what was worked, in full-time equivalents
 * @param files its mission letter, or its timesheets
 */
public record StaffPositionView(
    String key,
    long version,
    OperationRef operation,
    PositionDetails details,
    OrganisationRef employer,
    SortedMap<YearMonth, BigDecimal> months,
    List<ProofView> files,
    boolean mayReadProofs,
    boolean mayEdit) {

  public StaffPositionView {
    files = List.copyOf(files);
  }

  /** In full-time equivalents. */
  public BigDecimal planned() {
    return details.planned();
  }
}
