package fr.essaim.web.education;

import fr.essaim.core.education.EducationMap;
import fr.essaim.core.education.MapPoint;
import fr.essaim.core.education.MapView;
import fr.essaim.core.education.PlaceFilters;
import fr.essaim.core.education.Position;
import fr.essaim.web.shell.Language;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /carte/points.json}: what a part of the map shows of what the same address lists, as
 * GeoJSON. Besides the filters, {@code view} is the part (south, west, north, east) and {@code
 * zoom} how near one looks; places that would lie on one another are one point. The part of the map
 * to which the list may be narrowed does not narrow the points.
 */
@WebServlet(PlacePointsServlet.PATH)
public class PlacePointsServlet extends HttpServlet {

  static final String PATH = "/files/carte/points";

  private static final long serialVersionUID = 1L;

  @Inject private transient AskedPlaces asked;
  @Inject private transient EducationMap map;
  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<MapView> view = MapView.of(said(request, "view"), said(request, "zoom"));
    if (view.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    List<MapPoint> points = map.points(asked.query().with(PlaceFilters.BOX, Set.of()), view.get());
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType("application/geo+json");
    response.setCharacterEncoding("UTF-8");
    try (JsonGenerator json = Json.createGenerator(response.getWriter())) {
      json.writeStartObject().write("type", "FeatureCollection").writeStartArray("features");
      points.forEach(point -> write(json, point));
      json.writeEnd().writeEnd();
    }
  }

  private static String said(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  private void write(JsonGenerator json, MapPoint point) {
    json.writeStartObject().write("type", "Feature");
    json.writeStartObject("geometry").write("type", "Point");
    coordinates(json, "coordinates", point.position());
    json.writeEnd().writeStartObject("properties").write("count", point.count());
    if (point.isOne()) {
      json.write("name", point.name());
      json.write("address", language.link(PlaceMapPage.PATH + "/" + point.key()));
    } else {
      coordinates(json, "box", point.southWest(), point.northEast());
    }
    json.writeEnd().writeEnd();
  }

  private static void coordinates(JsonGenerator json, String name, Position... corners) {
    json.writeStartArray(name);
    for (Position corner : corners) {
      json.write(rounded(corner.longitude())).write(rounded(corner.latitude()));
    }
    json.writeEnd();
  }

  /** To a metre. */
  private static double rounded(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }
}
