package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.SheetFigures;
import jakarta.persistence.Embeddable;

/** A figure of a capitalisation sheet, as the database has it. */
@Embeddable
public class FigureRange {

  private int lowest;
  private int highest;

  /** Null where not known. */
  private Integer year;

  protected FigureRange() {}

  static FigureRange of(SheetFigures.Amount amount) {
    FigureRange range = new FigureRange();
    range.lowest = amount.least();
    range.highest = amount.most();
    range.year = amount.year();
    return range;
  }

  SheetFigures.Amount amount() {
    return new SheetFigures.Amount(lowest, highest, year);
  }
}
