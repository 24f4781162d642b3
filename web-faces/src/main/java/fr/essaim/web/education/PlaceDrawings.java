package fr.essaim.web.education;

import fr.essaim.core.education.Position;
import fr.essaim.web.education.PlaceDrawing.Land;
import fr.essaim.web.education.PlaceDrawing.Pin;
import fr.essaim.web.education.PlaceDrawing.Ring;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Draws maps of places for pages without script. */
@ApplicationScoped
public class PlaceDrawings {

  private static final double DEGREE = 111_195;

  /** At least so far from the middle to the upper edge, in metres. */
  private static final double SMALLEST = 900;

  /** Of its size, around what it shows. */
  private static final double MARGIN = 0.12;

  /** Closer than so, two pins are one. */
  private static final int TOGETHER = 22;

  /** The whole territory, where there is nothing to show. */
  private static final Frame WHOLE = new Frame(49.97, 1.55, 51.09, 4.24);

  /** A numbered place. */
  record Spot(int number, String name, Position position) {}

  /** The part of the world that is drawn. */
  private record Frame(double south, double west, double north, double east) {

    /** Around points, in the shape of the drawing. */
    static Frame around(List<Position> points) {
      double south = points.stream().mapToDouble(Position::latitude).min().orElseThrow();
      double north = points.stream().mapToDouble(Position::latitude).max().orElseThrow();
      double west = points.stream().mapToDouble(Position::longitude).min().orElseThrow();
      double east = points.stream().mapToDouble(Position::longitude).max().orElseThrow();
      double shorter = Math.cos(Math.toRadians((south + north) / 2));
      double high = Math.max(SMALLEST / DEGREE, (north - south) * (0.5 + MARGIN));
      double wide = Math.max(0, (east - west) * (0.5 + MARGIN)) * shorter;
      double shape = (double) PlaceDrawing.WIDTH / PlaceDrawing.HEIGHT;
      high = Math.max(high, wide / shape);
      wide = high * shape / shorter;
      double latitude = (south + north) / 2;
      double longitude = (west + east) / 2;
      return new Frame(latitude - high, longitude - wide, latitude + high, longitude + wide);
    }

    int x(double longitude) {
      return (int) Math.round((longitude - west) / (east - west) * PlaceDrawing.WIDTH);
    }

    int y(double latitude) {
      return (int) Math.round((north - latitude) / (north - south) * PlaceDrawing.HEIGHT);
    }

    int length(double metres) {
      return (int) Math.round(metres / DEGREE / (north - south) * PlaceDrawing.HEIGHT);
    }

    String view() {
      return String.format(Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", south, west, north, east);
    }
  }

  /**
   * @param near from where one looks; null for nowhere
   * @param within how far, in metres; 0 for any distance
   */
  PlaceDrawing of(List<Spot> spots, Position near, int within) {
    List<Spot> known = spots.stream().filter(spot -> spot.position() != null).toList();
    List<Position> points =
        Stream.concat(known.stream().map(Spot::position), around(near, within))
            .filter(Objects::nonNull)
            .toList();
    Frame frame = points.isEmpty() ? WHOLE : Frame.around(points);
    return new PlaceDrawing(
        frame.view(),
        lands(frame),
        pins(known, frame),
        near == null
            ? null
            : new Ring(frame.x(near.longitude()), frame.y(near.latitude()), frame.length(within)),
        spots.size() - known.size());
  }

  private static Stream<Position> around(Position near, int within) {
    if (near == null) {
      return Stream.empty();
    }
    double high = within / DEGREE;
    double wide = high / Math.max(0.01, Math.cos(Math.toRadians(near.latitude())));
    return Stream.of(
        new Position(near.latitude() - high, near.longitude() - wide),
        new Position(near.latitude() + high, near.longitude() + wide));
  }

  private static List<Pin> pins(List<Spot> spots, Frame frame) {
    List<Pin> pins = new ArrayList<>();
    for (Spot spot : spots) {
      int x = frame.x(spot.position().longitude());
      int y = frame.y(spot.position().latitude());
      int there = 0;
      while (there < pins.size()
          && Math.hypot(pins.get(there).x() - x, pins.get(there).y() - y) >= TOGETHER) {
        there++;
      }
      if (there == pins.size()) {
        pins.add(new Pin(Integer.toString(spot.number()), spot.number(), spot.name(), x, y));
      } else {
        Pin pin = pins.get(there);
        pins.set(
            there,
            new Pin(
                pin.first() + "+",
                pin.first(),
                pin.names() + ", " + spot.name(),
                pin.x(),
                pin.y()));
      }
    }
    Collections.reverse(pins);
    return pins;
  }

  private List<Land> lands(Frame frame) {
    return List.of();
  }
}
