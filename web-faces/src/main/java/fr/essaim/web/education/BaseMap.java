package fr.essaim.web.education;

import fr.essaim.core.education.Border;
import fr.essaim.core.education.Box;
import fr.essaim.core.education.CommuneOutlines;
import fr.essaim.core.education.Position;
import fr.essaim.core.network.Commune;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.web.shell.Assets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;

/**
 * What lies beneath the places of a map: the borders of communes, and what these are called. It is
 * made once, when somebody first looks.
 */
@Named
@ApplicationScoped
public class BaseMap {

  private static final String PATH = "/carte/fond/";

  /** Metres between two points of a border, on a map that is moved. */
  private static final double DETAIL = 200;

  private static final Box WORLD = new Box(-90, -180, 90, 180);

  @Inject private CommuneOutlines outlines;
  @Inject private TerritoryDirectory territories;

  private volatile List<Town> towns;
  private volatile byte[] file;
  private volatile String digest;

  /** A commune with its middle. */
  record Town(String name, Position middle) {}

  /** All that is known, the most populous first. */
  List<Town> towns() {
    if (towns == null) {
      Set<String> codes = outlines.codes();
      towns =
          territories.communes(codes).stream()
              .map(commune -> new Town(commune.name(), middle(commune)))
              .toList();
    }
    return towns;
  }

  private Position middle(Commune commune) {
    return outlines.centre(commune.code()).orElseThrow();
  }

  /** The lines that a part of the map shows. */
  List<Border> borders(Box box, double detail) {
    return outlines.borders(box, detail);
  }

  /** Where browsers find it, and keep it for good: the address names the content. */
  public String getAddress() {
    return PATH + digest() + ".json";
  }

  String digest() {
    if (digest == null) {
      digest = Assets.digest(file());
    }
    return digest;
  }

  /**
   * It whole: {@code borders}, each a line of latitudes and longitudes in steps of a ten-thousandth
   * of a degree from the point before, and {@code towns}, with the same of a point.
   */
  byte[] file() {
    if (file == null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (JsonGenerator json = Json.createGenerator(bytes)) {
        json.writeStartObject().writeStartArray("borders");
        borders(WORLD, DETAIL).forEach(border -> write(json, border));
        json.writeEnd().writeStartArray("towns");
        for (Town town : towns()) {
          json.writeStartArray().write(town.name());
          json.write(steps(town.middle().latitude())).write(steps(town.middle().longitude()));
          json.writeEnd();
        }
        json.writeEnd().writeEnd();
      }
      file = bytes.toByteArray();
    }
    return file.clone();
  }

  private static void write(JsonGenerator json, Border border) {
    json.writeStartArray();
    int north = 0;
    int east = 0;
    for (Position point : border.points()) {
      int latitude = steps(point.latitude());
      int longitude = steps(point.longitude());
      json.write(latitude - north).write(longitude - east);
      north = latitude;
      east = longitude;
    }
    json.writeEnd();
  }

  private static int steps(double degrees) {
    return (int) Math.round(degrees * 10_000);
  }
}
