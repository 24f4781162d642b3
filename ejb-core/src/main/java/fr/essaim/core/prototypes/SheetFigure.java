package fr.essaim.core.prototypes;

/** What a figure of the capitalisation sheet counts: euros or hours, once or every year. */
public enum SheetFigure {
  COST_ONCE,
  COST_YEARLY,
  HOURS_ONCE,
  HOURS_YEARLY;

  /** Whether it counts euros, and not hours. */
  public boolean isMoney() {
    return this == COST_ONCE || this == COST_YEARLY;
  }

  /** What the field is called that says of which year it is. */
  public String yearField() {
    return name() + "_YEAR";
  }
}
