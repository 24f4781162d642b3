package fr.essaim.web.steering;

import fr.essaim.core.disclosure.Cell;
import fr.essaim.core.steering.IndicatorLibrary;
import fr.essaim.core.steering.ObservationView;
import fr.essaim.core.steering.ObservedPart;
import fr.essaim.core.steering.PublishedIndicator;
import fr.essaim.web.export.CsvFile;
import fr.essaim.web.export.Table;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code /indicateurs/{key}/chiffres.csv}: what a figure is of each year, and its parts. */
@WebServlet(FigureFile.PATH)
public class FigureFile extends HttpServlet {

  static final String PATH = "/files/figure";

  private static final long serialVersionUID = 1L;

  @Inject private transient IndicatorLibrary library;
  @Inject private transient Figures figures;
  @Inject private transient Language language;
  @Inject private transient Text text;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = (String) request.getAttribute("key");
    Optional<PublishedIndicator> found = library.find(key);
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    PublishedIndicator indicator = found.get();
    response.setHeader("Cache-Control", "no-cache");
    response.addHeader("Vary", "Accept-Language");
    response.setContentType(CsvFile.MEDIA_TYPE);
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + indicator.key() + ".csv\"");
    CsvFile.write(
        new Table(
            indicator.details().label(language.getTag()),
            List.of(
                text.get("steering.indicator.field.year"),
                text.get("steering.figure.part"),
                text.get("steering.indicator.field.value"),
                text.get("steering.indicator.field.unit"),
                text.get("steering.figure.state"),
                text.get("steering.figure.records"),
                text.get("steering.figure.missing"),
                text.get("steering.figure.as-of")),
            row -> indicator.observations().forEach(year -> rows(indicator, year, row))),
        response.getOutputStream());
  }

  private void rows(
      PublishedIndicator indicator, ObservationView year, Consumer<List<Object>> row) {
    row.accept(cells(indicator, year, Cell.TOTAL, year.value()));
    for (ObservedPart part : year.parts()) {
      row.accept(cells(indicator, year, part.cell(), part.hidden() ? null : part.count()));
    }
  }

  private List<Object> cells(
      PublishedIndicator indicator, ObservationView year, Cell cell, Number value) {
    return Arrays.asList(
        String.valueOf(year.year()),
        cell.isTotal() ? text.get("steering.figure.total") : figures.nameOf(cell),
        value,
        text.label(indicator.details().unit()),
        text.get(value == null ? "steering.figure.hidden" : "steering.figure.shown"),
        year.records(),
        year.missing(),
        year.asOf());
  }
}
