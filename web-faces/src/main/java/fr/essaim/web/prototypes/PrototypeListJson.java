package fr.essaim.web.prototypes;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.prototypes.Facets;
import fr.essaim.core.prototypes.PrototypeList;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.web.prototypes.PrototypeAddress.Facet;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Parameters;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The list of prototypes for a program of the house: the page of rows that the same address shows,
 * with what it can be narrowed to. Words are in the reader's language; the {@code value} of a
 * choice is what the address takes.
 */
@WebServlet("/intranet/prototypes.json")
public class PrototypeListJson extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private Access access;
  @Inject private PrototypeService service;
  @Inject private Text text;
  @Inject private Language language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!access.allowsSomewhere(Permission.PROTOTYPE_READ)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    PrototypeList list = service.list(PrototypeAddress.read(request.getParameterMap()));
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    try (JsonGenerator json = Json.createGenerator(response.getWriter())) {
      json.writeStartObject();
      json.write("total", list.page().total());
      json.write("page", list.query().page());
      json.writeStartArray("prototypes");
      list.page().rows().forEach(row -> write(json, row, list));
      json.writeEnd();
      write(json, list.facets());
      json.writeEnd();
    }
  }

  private void write(JsonGenerator json, PrototypeRow row, PrototypeList list) {
    json.writeStartObject();
    json.write("key", row.key());
    json.write("title", row.title());
    json.write("summary", row.summary());
    json.write("kind", text.label(row.kind()));
    json.write("state", text.label(row.state()));
    json.write("since", row.since().value());
    json.write("publication", text.label(row.publication()));
    json.write("steward", row.steward().name());
    write(json, "origins", row.origins().stream().map(origin -> origin.name()).toList());
    write(
        json,
        "themes",
        row.themeKeys().stream()
            .map(list.themes()::get)
            .filter(Objects::nonNull)
            .map(this::label)
            .toList());
    write(json, "audiences", row.audiences().stream().map(text::label).toList());
    if (row.latestVersion() != null) {
      json.write("latestVersion", row.latestVersion());
    }
    if (row.licence() != null) {
      json.write("licence", row.licence().title());
    }
    json.write("modified", row.modifiedAt().toString());
    json.writeEnd();
  }

  private static void write(JsonGenerator json, String name, List<String> values) {
    json.writeStartArray(name);
    values.forEach(json::write);
    json.writeEnd();
  }

  private void write(JsonGenerator json, Facets facets) {
    json.writeStartObject("facets");
    write(json, Facet.STATE, facets.states(), Parameters::word, text::label);
    write(json, Facet.PUBLICATION, facets.publications(), Parameters::word, text::label);
    write(json, Facet.THEME, facets.themes(), Theme::key, this::label);
    write(json, Facet.KIND, facets.kinds(), Parameters::word, text::label);
    write(json, Facet.AUDIENCE, facets.audiences(), Parameters::word, text::label);
    write(json, Facet.CENTRE, facets.centres(), centre -> centre.key(), centre -> centre.name());
    write(json, Facet.LICENCE, facets.licences(), Parameters::word, licence -> licence.title());
    json.writeEnd();
  }

  private static <T> void write(
      JsonGenerator json,
      Facet facet,
      List<Facets.Count<T>> counts,
      Function<T, String> value,
      Function<T, String> label) {
    json.writeStartArray(facet.parameter());
    for (Facets.Count<T> count : counts) {
      json.writeStartObject();
      json.write("value", value.apply(count.value()));
      json.write("label", label.apply(count.value()));
      json.write("count", count.count());
      json.write("chosen", count.chosen());
      json.writeEnd();
    }
    json.writeEnd();
  }

  private String label(Theme theme) {
    return theme.label(language.getTag());
  }
}
