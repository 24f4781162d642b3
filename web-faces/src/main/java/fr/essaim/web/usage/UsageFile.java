package fr.essaim.web.usage;

import fr.essaim.core.usage.UsageCount;
import fr.essaim.core.usage.UsageStatistics;
import fr.essaim.web.export.CsvFile;
import fr.essaim.web.export.Table;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** {@code /donnees/usage.csv}: every count of the months that the page shows, day by day. */
@WebServlet("/donnees/usage.csv")
public class UsageFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient UsageStatistics statistics;
  @Inject private transient DatasetText datasets;
  @Inject private transient Text text;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LocalDate today = LocalDate.now(clock);
    List<UsageCount> counts =
        statistics.days(today.withDayOfMonth(1).minusMonths(UsagePage.MONTHS - 1L), today);
    response.setHeader("Cache-Control", "no-cache");
    response.addHeader("Vary", "Accept-Language");
    response.setContentType(CsvFile.MEDIA_TYPE);
    response.setHeader("Content-Disposition", "attachment; filename=\"usage.csv\"");
    CsvFile.write(
        new Table(
            text.get("usage.title"),
            List.of(
                text.get("usage.day"),
                text.get("usage.surface"),
                text.get("usage.dataset"),
                text.get("usage.reader"),
                text.get("usage.answers")),
            row -> counts.forEach(count -> row.accept(cells(count)))),
        response.getOutputStream());
  }

  private List<Object> cells(UsageCount count) {
    return List.of(
        count.day(),
        text.label(count.use().surface()),
        datasets.of(count.use().dataset()),
        text.label(count.use().reader()),
        count.answers());
  }
}
