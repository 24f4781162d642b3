package fr.essaim.web.lists;

import fr.essaim.core.identity.Access;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.web.export.CsvFile;
import fr.essaim.web.export.Table;
import fr.essaim.web.export.Workbook;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code LIST.csv} and {@code LIST.xlsx}: all that the same address shows as a page, every page of
 * it. {@code LIST.json}, for a program of the house: one page of it, with what it can be narrowed
 * to. Words are in the reader's language.
 */
@WebServlet(Route.LIST_FILE)
public class ListExport extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject private transient ListViews views;
  @Inject private transient ListWords words;
  @Inject private transient Access access;
  @Inject private transient Text text;

  /** A page of a list with what it can be narrowed to. */
  public record JsonList(
      long total, int page, List<Map<String, Object>> rows, Map<String, Object> facets) {}

  /** A value of a facet; {@code value} is what the address takes. */
  public record JsonChoice(String value, String label, long count, boolean chosen) {}

  @Override
  @SuppressWarnings("unchecked") // rows go to the view that they came from
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    ListView<Object> view = (ListView<Object>) views.of(request);
    if (view.permission().filter(access::allowsSomewhere).isEmpty()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    ListQuery query = ListAddress.read(request.getParameterMap(), view.formerNames());
    String path = ListViews.path(request);
    String file = path.substring(path.lastIndexOf('/') + 1);
    response.setHeader("Cache-Control", "no-store");
    if (file.endsWith(".json")) {
      JsonList list = json(view, query);
      response.setContentType("application/json");
      response.setCharacterEncoding("UTF-8");
      JSON.toJson(list, response.getWriter());
      return;
    }
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    if (file.endsWith(".xlsx")) {
      response.setContentType(Workbook.MEDIA_TYPE);
      Workbook.write(table(view, query), response.getOutputStream());
    } else {
      response.setContentType(CsvFile.MEDIA_TYPE);
      CsvFile.write(table(view, query), response.getOutputStream());
    }
  }

  private static <R> List<Column<R>> columns(ListView<R> view) {
    return view.columns().stream().filter(Column::isInFiles).toList();
  }

  private Table table(ListView<Object> view, ListQuery query) {
    List<Column<Object>> columns = columns(view);
    return new Table(
        text.get(view.words() + ".title"),
        columns.stream().map(column -> text.get(column.getTitle())).toList(),
        reader -> view.each(query, row -> reader.accept(cells(columns, row))));
  }

  private List<Object> cells(List<Column<Object>> columns, Object row) {
    List<Object> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(cell(column.value(row))));
    return cells;
  }

  private Object cell(Object value) {
    if (value == null || value instanceof Number || value instanceof LocalDate) {
      return value;
    }
    if (value instanceof Instant moment) {
      return MOMENT.format(moment);
    }
    return value instanceof PartialDate date ? date.value() : text.say(value);
  }

  private JsonList json(ListView<Object> view, ListQuery query) {
    ListResult<Object> result = view.find(query);
    List<Column<Object>> columns = columns(view);
    Map<String, Object> facets = new LinkedHashMap<>();
    for (FacetGroup facet : words.facets(view, result)) {
      facets.put(
          facet.name(),
          facet.choices().stream()
              .map(
                  choice ->
                      new JsonChoice(
                          choice.value(), choice.label(), choice.count(), choice.chosen()))
              .toList());
    }
    return new JsonList(
        result.total(),
        result.query().page(),
        result.rows().stream().map(row -> object(columns, row)).toList(),
        facets);
  }

  private Map<String, Object> object(List<Column<Object>> columns, Object row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Column<Object> column : columns) {
      Object value = column.value(row);
      if (value instanceof Collection<?> several) {
        object.put(column.getName(), several.stream().map(text::say).toList());
      } else if (value instanceof Instant || value instanceof LocalDate) {
        object.put(column.getName(), value.toString());
      } else if (value != null) {
        object.put(column.getName(), cell(value));
      }
    }
    return object;
  }
}
