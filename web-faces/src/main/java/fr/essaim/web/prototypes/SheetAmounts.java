package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.SheetFigure;
import fr.essaim.core.prototypes.SheetFigures;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The figures of a sheet, as people read them: « 600 à 800 € (2024) ». */
@Named
@RequestScoped
public class SheetAmounts {

  @Inject private Text text;
  @Inject private Formats formats;

  /** A figure that was given. */
  public record Line(SheetFigure figure, String said) {}

  public List<Line> of(SheetFigures figures) {
    return Arrays.stream(SheetFigure.values())
        .filter(figures.amounts()::containsKey)
        .map(figure -> new Line(figure, said(figure, figures.amounts().get(figure))))
        .toList();
  }

  private String said(SheetFigure figure, SheetFigures.Amount amount) {
    String range =
        amount.least() == amount.most()
            ? number(amount.least())
            : text.of("prototypes.figure.range", number(amount.least()), number(amount.most()));
    String whole =
        text.of(figure.isMoney() ? "prototypes.figure.euros" : "prototypes.figure.hours", range);
    return amount.year() == null
        ? whole
        : text.of("prototypes.figure.dated", whole, amount.year().toString());
  }

  private String number(int number) {
    return formats.number(BigDecimal.valueOf(number));
  }
}
