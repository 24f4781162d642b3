package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.SheetFigure;
import fr.essaim.core.prototypes.SheetFigures;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** A figure of a capitalisation sheet, as the database has it. */
@Entity
@Table(schema = "prototypes", name = "sheet_figure")
public class FigureRange {

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "prototype_id")
  private Prototype prototype;

  @Enumerated(EnumType.STRING)
  private SheetFigure figure;

  private int lowest;
  private int highest;

  /** Null where not known. */
  private Integer year;

  protected FigureRange() {}

  FigureRange(Prototype prototype, SheetFigure figure, SheetFigures.Amount amount) {
    this.id = UUID.randomUUID();
    this.prototype = prototype;
    this.figure = figure;
    take(amount);
  }

  void take(SheetFigures.Amount amount) {
    lowest = amount.least();
    highest = amount.most();
    year = amount.year();
  }

  public Prototype prototype() {
    return prototype;
  }

  SheetFigure figure() {
    return figure;
  }

  SheetFigures.Amount amount() {
    return new SheetFigures.Amount(lowest, highest, year);
  }
}
