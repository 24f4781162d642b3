package fr.essaim.web.education;

import fr.essaim.core.education.Border;
import fr.essaim.core.education.Box;
import fr.essaim.core.education.Position;
import fr.essaim.web.education.PlaceDrawing.Pin;
import fr.essaim.web.education.PlaceDrawing.Ring;
import fr.essaim.web.education.PlaceDrawing.Town;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws maps of places for pages without script. */
@ApplicationScoped
public class PlaceDrawings {

  private static final double DEGREE = 111_195;

  /** At least so far from the middle to the upper edge, in metres. */
  private static final double SMALLEST = 1500;

  /** Of its size, around what it shows. */
  private static final double MARGIN = 0.12;

  /** Closer than so, two pins are one. */
  private static final int TOGETHER = 22;

  /** From so many metres a unit on, the borders of communes are too many to be told apart. */
  private static final double FAR = 120;

  /** Of a drawing's units, between two points of a line. */
  private static final double FINEST = 2;

  private static final int MOST_NAMES = 14;
  private static final int LETTER = 9;
  private static final int LINE = 26;

  /** The whole territory, where there is nothing to show. */
  private static final Frame WHOLE = new Frame(new Box(49.97, 1.55, 51.09, 4.24));

  private BaseMap base;

  protected PlaceDrawings() {}

  @Inject
  PlaceDrawings(BaseMap base) {
    this.base = base;
  }

  /** A numbered place; 0 for the only one of a drawing, which needs no number. */
  record Spot(int number, String name, Position position) {}

  /** The part of the world that is drawn. */
  private record Frame(Box box) {

    /** Around points, in the shape of the drawing. */
    static Frame around(List<Position> points) {
      Box box = Box.around(points);
      double latitude = (box.south() + box.north()) / 2;
      double longitude = (box.west() + box.east()) / 2;
      double shorter = Math.cos(Math.toRadians(latitude));
      double shape = (double) PlaceDrawing.WIDTH / PlaceDrawing.HEIGHT;
      double high = Math.max(SMALLEST / DEGREE, (box.north() - box.south()) * (0.5 + MARGIN));
      high = Math.max(high, (box.east() - box.west()) * (0.5 + MARGIN) * shorter / shape);
      double wide = high * shape / shorter;
      return new Frame(
          new Box(latitude - high, longitude - wide, latitude + high, longitude + wide));
    }

    int x(Position point) {
      double share = (point.longitude() - box.west()) / (box.east() - box.west());
      return (int) Math.round(share * PlaceDrawing.WIDTH);
    }

    int y(Position point) {
      double share = (box.north() - point.latitude()) / (box.north() - box.south());
      return (int) Math.round(share * PlaceDrawing.HEIGHT);
    }

    int length(double metres) {
      return (int) Math.round(metres / metresAUnit());
    }

    double metresAUnit() {
      return (box.north() - box.south()) * DEGREE / PlaceDrawing.HEIGHT;
    }

    String view() {
      return String.format(
          Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", box.south(), box.west(), box.north(), box.east());
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
    Map<Boolean, List<Border>> borders =
        base.borders(frame.box(), frame.metresAUnit() * FINEST).stream()
            .collect(Collectors.partitioningBy(Border::isOuter));
    return new PlaceDrawing(
        frame.view(),
        frame.metresAUnit() > FAR ? "" : lines(frame, borders.get(false)),
        lines(frame, borders.get(true)),
        towns(frame),
        pins(known, frame),
        near == null ? null : new Ring(frame.x(near), frame.y(near), frame.length(within)),
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
      int x = frame.x(spot.position());
      int y = frame.y(spot.position());
      int there = 0;
      while (there < pins.size()
          && Math.hypot(pins.get(there).x() - x, pins.get(there).y() - y) >= TOGETHER) {
        there++;
      }
      if (there == pins.size()) {
        String number = spot.number() == 0 ? "" : Integer.toString(spot.number());
        pins.add(new Pin(number, spot.number(), spot.name(), x, y));
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

  /** One path for all, in which each line begins anew. */
  private static String lines(Frame frame, List<Border> borders) {
    StringBuilder path = new StringBuilder();
    for (Border border : borders) {
      String separator = "M";
      for (Position point : border.points()) {
        path.append(separator).append(frame.x(point)).append(' ').append(frame.y(point));
        separator = "L";
      }
    }
    return path.toString();
  }

  /** The largest towns, each where no other stands. */
  private List<Town> towns(Frame frame) {
    List<Town> named = new ArrayList<>();
    for (BaseMap.Town town : base.towns()) {
      if (named.size() < MOST_NAMES && frame.box().contains(town.middle())) {
        Town here = new Town(town.name(), frame.x(town.middle()), frame.y(town.middle()));
        if (named.stream().noneMatch(other -> crowds(here, other))) {
          named.add(here);
        }
      }
    }
    return named;
  }

  private static boolean crowds(Town one, Town other) {
    int wide = (one.name().length() + other.name().length()) * LETTER / 2;
    return Math.abs(one.y() - other.y()) < LINE && Math.abs(one.x() - other.x()) < wide;
  }
}
