package fr.essaim.core.steering;

/**
 * What a category was meant to cost and costs, in cents.
 *
 * @param planned null where nothing is
 * @param ceiling null where it has none
 * @param engaged committed, invoiced and paid
 * @param flat whether it is counted at a flat rate
 */
public record CategoryMoney(
    ExpenseCategory category, Long planned, Long ceiling, long engaged, long paid, boolean flat) {

  /** The share of a ceiling, or of what was planned, from which one is warned, in percent. */
  public static final int WARNED_FROM = 90;

  /** What bounds it first; null where nothing does. */
  public Long bound() {
    if (ceiling == null) {
      return planned;
    }
    return planned == null ? ceiling : Long.valueOf(Math.min(planned, ceiling));
  }

  /** Whether what bounds it first is a ceiling, and not what was planned. */
  public boolean isCapped() {
    return ceiling != null && (planned == null || ceiling <= planned);
  }

  /** By how much it goes over what was planned; 0 where it does not, or nothing was. */
  public long overPlanned() {
    return planned == null ? 0 : Math.max(0, engaged - planned);
  }

  /** Null where nothing bounds it; less than nothing where it went over. */
  public Long left() {
    return bound() == null ? null : Long.valueOf(bound() - engaged);
  }

  /** Whether it is near what bounds it, or over. */
  public boolean isNear() {
    return bound() != null && engaged * 100 >= bound() * WARNED_FROM;
  }

  public boolean isOver() {
    return bound() != null && engaged > bound();
  }
}
