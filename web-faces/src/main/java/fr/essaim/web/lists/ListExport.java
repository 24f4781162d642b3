package fr.essaim.web.lists;

import fr.essaim.core.identity.Access;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.web.export.CsvFile;
import fr.essaim.web.export.DocumentEmblems;
import fr.essaim.web.export.Table;
import fr.essaim.web.export.Workbook;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
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
import java.util.List;

/**
 * {@code LIST.csv}, {@code LIST.xlsx} and {@code LIST.json}: all that the same address shows as a
 * page, every page of it, with words in the reader's language. The JSON also says what the list can
 * be narrowed to, and with {@code page=N} has that page alone.
 */
@WebServlet(Route.LIST_FILE)
public class ListExport extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));

  @Inject private transient ListViews views;
  @Inject private transient ListWords words;
  @Inject private transient Access access;
  @Inject private transient DocumentEmblems emblems;
  @Inject private transient Text text;

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
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    if (file.endsWith(".json")) {
      ListResult<Object> result = view.find(query);
      response.setContentType("application/json");
      response.setCharacterEncoding("UTF-8");
      try (JsonGenerator json = Json.createGenerator(response.getWriter())) {
        write(json, view, result, request.getParameter(ListAddress.PAGE) == null);
      }
    } else if (file.endsWith(".xlsx")) {
      response.setContentType(Workbook.MEDIA_TYPE);
      Table table = table(view, query);
      Workbook.write(
          view.isOfAnOperation() ? table.over(emblems.foot()) : table, response.getOutputStream());
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

  private void write(
      JsonGenerator json, ListView<Object> view, ListResult<Object> result, boolean whole) {
    List<Column<Object>> columns = columns(view);
    json.writeStartObject().write("total", result.total());
    json.writeStartArray("rows");
    if (whole) {
      view.each(result.query(), row -> write(json, columns, row));
    } else {
      result.rows().forEach(row -> write(json, columns, row));
    }
    json.writeEnd().writeStartObject("facets");
    for (FacetGroup facet : words.facets(view, result)) {
      json.writeStartArray(facet.name());
      for (FacetGroup.Choice choice : facet.choices()) {
        json.writeStartObject()
            .write("value", choice.value())
            .write("label", choice.label())
            .write("count", choice.count())
            .write("chosen", choice.chosen())
            .writeEnd();
      }
      json.writeEnd();
    }
    json.writeEnd().writeEnd();
  }

  private void write(JsonGenerator json, List<Column<Object>> columns, Object row) {
    json.writeStartObject();
    for (Column<Object> column : columns) {
      Object value = column.value(row);
      if (value instanceof Collection<?> several) {
        json.writeStartArray(column.getName());
        several.forEach(each -> json.write(text.say(each)));
        json.writeEnd();
      } else if (value instanceof Number number) {
        json.write(column.getName(), number.longValue());
      } else if (value instanceof Instant || value instanceof LocalDate) {
        json.write(column.getName(), value.toString());
      } else if (value != null) {
        json.write(column.getName(), cell(value).toString());
      }
    }
    json.writeEnd();
  }
}
