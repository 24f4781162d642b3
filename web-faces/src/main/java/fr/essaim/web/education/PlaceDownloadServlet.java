package fr.essaim.web.education;

import fr.essaim.core.education.EducationMap;
import fr.essaim.core.education.ExchangeFormat;
import fr.essaim.web.shell.Route;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * What the map lists, as a file: for spreadsheets, as GeoJSON, and as national sets take it. The
 * filters are those of the map.
 */
@WebServlet(PlaceDownloadServlet.PATH)
public class PlaceDownloadServlet extends HttpServlet {

  static final String PATH = "/files/carte/lieux";

  static final Map<String, ExchangeFormat> FORMATS =
      Map.of(
          PlaceMapPage.PATH + ".csv",
          ExchangeFormat.TABLE,
          PlaceMapPage.PATH + ".geojson",
          ExchangeFormat.GEOJSON,
          PlaceMapPage.PATH + "/" + ExchangeFormat.DATA_INCLUSION.file(),
          ExchangeFormat.DATA_INCLUSION,
          PlaceMapPage.PATH + "/" + ExchangeFormat.DIGITAL_PLACES.file(),
          ExchangeFormat.DIGITAL_PLACES);

  private static final long serialVersionUID = 1L;

  @Inject private transient AskedPlaces asked;
  @Inject private transient EducationMap map;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ExchangeFormat format = FORMATS.get((String) request.getAttribute(Route.TEMPLATE));
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType(format.mediaType());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + format.file() + "\"");
    map.export(asked.query(), format, response.getOutputStream());
  }
}
