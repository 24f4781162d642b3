package fr.essaim.web.spread;

import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPicture.Centre;
import fr.essaim.core.spread.SpreadPicture.Change;
import fr.essaim.core.spread.SpreadPicture.Use;
import fr.essaim.web.maps.PlaceMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The spread over the departments: a hexagon for each commune, curves from who accompanied to who
 * took. The same facts always give the same drawing.
 *
 * @param frame the part of the plane that is drawn
 * @param elsewhere how many centres have no place on the map
 * @param lighter how many curves are left out, those that stand for the fewest takings
 */
record SpreadMap(
    Frame frame,
    List<String> outlines,
    List<Hexagon> hexagons,
    List<Curve> curves,
    int elsewhere,
    int lighter) {

  /** All of it. */
  static final Frame WHOLE = new Frame(0, 0, 1);

  /** The metropolis of Lille, where centres stand close together. */
  static final Frame METROPOLIS = new Frame(470, 175, 4.5);

  private static final int MOST_CURVES = 120;
  private static final int MOST_NAMES = 6;

  private static final double SMALLEST = 16;
  private static final double GROWTH = 4;
  private static final double LARGEST = 34;
  private static final double BEND = 0.16;
  private static final double LETTER = 12.5;
  private static final int LINE = 26;

  /** A rectangle of the plane, from its top left, enlarged to the size of the whole. */
  public record Frame(int x, int y, double zoom) {

    private double toX(PlaceMap.Middle middle) {
      return (middle.x() - x) * zoom;
    }

    private double toY(PlaceMap.Middle middle) {
      return (middle.y() - y) * zoom;
    }

    private boolean shows(PlaceMap.Middle middle) {
      double left = toX(middle);
      double top = toY(middle);
      return left >= 0 && left <= PlaceMap.WIDTH && top >= 0 && top <= PlaceMap.HEIGHT;
    }

    /** What brings the outlines there. */
    public String transform() {
      return String.format(Locale.ROOT, "scale(%s) translate(%d %d)", zoom, -x, -y);
    }
  }

  /**
   * A commune.
   *
   * @param count how many uses are running there; 0 for none
   * @param centres the first of those that it stands for
   * @param named whether there is room for the name beside it
   */
  public record Hexagon(
      SpreadMark mark,
      int x,
      int y,
      int size,
      int count,
      String name,
      String centres,
      boolean named) {

    public int left() {
      return x - size;
    }

    public int top() {
      return y - size;
    }

    public int nameX() {
      return isNearTheEdge() ? x - size - 4 : x + size + 4;
    }

    public String anchor() {
      return isNearTheEdge() ? "end" : "start";
    }

    private boolean isNearTheEdge() {
      return x + size + name.length() * LETTER > PlaceMap.WIDTH;
    }

    private boolean crowds(Hexagon other) {
      return Math.abs(y - other.y) < Math.max(LINE, (named ? LINE / 2 : size) + other.size)
          && start() < other.end()
          && other.start() < end();
    }

    private double start() {
      return named && isNearTheEdge() ? nameX() - name.length() * LETTER : x - size;
    }

    private double end() {
      return named && !isNearTheEdge() ? nameX() + name.length() * LETTER : x + size;
    }

    private Hexagon withName() {
      return new Hexagon(mark, x, y, size, count, name, centres, true);
    }
  }

  /**
   * From one commune to another.
   *
   * @param way {@code peer}, {@code federation} or {@code back}
   */
  public record Curve(String way, String path) {}

  private static final class Commune {
    private final String code;
    private final String name;
    private final PlaceMap.Middle middle;
    private final Set<String> centres = new TreeSet<>();
    private int running;
    private SpreadMark mark;

    private Commune(Centre centre, PlaceMap.Middle middle) {
      this.code = centre.communeCode();
      this.name = centre.commune();
      this.middle = middle;
    }

    private void add(Centre centre, SpreadMark said) {
      centres.add(centre.name());
      mark = mark == null || said.compareTo(mark) < 0 ? said : mark;
    }

    private double size() {
      return Math.min(LARGEST, SMALLEST + GROWTH * Math.sqrt(Math.max(0, running - 1.0)));
    }
  }

  private record Way(String from, String to, String way) {}

  static SpreadMap of(SpreadPicture picture, Frame frame) {
    Map<String, Commune> communes = new TreeMap<>();
    Set<String> elsewhere = new TreeSet<>();
    Map<Way, Integer> ways = new HashMap<>();
    Map<String, Use> uses = new HashMap<>();
    Map<String, Centre> centres =
        picture.centres().stream().collect(Collectors.toMap(Centre::key, Function.identity()));
    for (Use use : picture.uses()) {
      uses.put(use.key(), use);
      Optional<Commune> here = commune(use.centre(), communes);
      here.ifPresent(commune -> commune.add(use.centre(), SpreadMark.of(use)));
      if (here.isEmpty()) {
        elsewhere.add(use.centre().key());
      } else if (use.current().state().isInUse()) {
        here.get().running++;
      }
      if (use.isTaken() && use.mentor() != null) {
        giver(use, communes);
        count(ways, use.mentor(), use.centre(), way(use.channel()));
      }
    }
    for (Change change : picture.changes()) {
      Use use = uses.get(change.useKey());
      if (change.isBack()) {
        use.original().homes().stream()
            .map(centres::get)
            .filter(Objects::nonNull)
            .forEach(home -> count(ways, use.centre(), home, "back"));
      }
    }
    List<Curve> curves = curves(ways, communes, frame);
    return new SpreadMap(
        frame,
        PlaceMap.departments(),
        hexagons(communes.values(), frame),
        curves.stream().limit(MOST_CURVES).toList(),
        elsewhere.size(),
        Math.max(0, curves.size() - MOST_CURVES));
  }

  private static String way(Channel channel) {
    return channel == Channel.FEDERATION ? "federation" : "peer";
  }

  private static void giver(Use use, Map<String, Commune> communes) {
    if (use.mentor().kind() == OrganisationKind.FEDERATION) {
      commune(use.mentor(), communes)
          .ifPresent(commune -> commune.add(use.mentor(), SpreadMark.FEDERATION));
    }
  }

  private static Optional<Commune> commune(Centre centre, Map<String, Commune> communes) {
    return PlaceMap.middle(centre.communeCode())
        .map(
            middle ->
                communes.computeIfAbsent(
                    centre.communeCode(), code -> new Commune(centre, middle)));
  }

  private static void count(Map<Way, Integer> ways, Centre from, Centre to, String way) {
    if (from.communeCode() != null
        && to.communeCode() != null
        && !from.communeCode().equals(to.communeCode())) {
      ways.merge(new Way(from.communeCode(), to.communeCode(), way), 1, Integer::sum);
    }
  }

  private static List<Hexagon> hexagons(Collection<Commune> communes, Frame frame) {
    List<Hexagon> drawn =
        communes.stream()
            .filter(commune -> frame.shows(commune.middle))
            .sorted(
                Comparator.comparingInt((Commune commune) -> -commune.running)
                    .thenComparing(commune -> commune.code))
            .map(commune -> hexagon(commune, frame))
            .toList();
    List<Hexagon> named = new ArrayList<>(drawn);
    for (int i = 0; i < drawn.size(); i++) {
      Hexagon alone = drawn.get(i);
      Hexagon with = alone.withName();
      if (named.stream().noneMatch(other -> !other.equals(alone) && with.crowds(other))) {
        named.set(i, with);
      }
    }
    return named;
  }

  private static Hexagon hexagon(Commune commune, Frame frame) {
    return new Hexagon(
        commune.mark,
        (int) Math.round(frame.toX(commune.middle)),
        (int) Math.round(frame.toY(commune.middle)),
        (int) Math.round(commune.size()),
        commune.running,
        commune.name,
        String.join(", ", commune.centres.stream().limit(MOST_NAMES).toList())
            + (commune.centres.size() > MOST_NAMES ? "…" : ""),
        false);
  }

  /** The weightiest first. */
  private static List<Curve> curves(
      Map<Way, Integer> ways, Map<String, Commune> communes, Frame frame) {
    return ways.entrySet().stream()
        .filter(each -> isOn(each.getKey(), communes, frame))
        .sorted(
            Comparator.comparingInt((Map.Entry<Way, Integer> each) -> -each.getValue())
                .thenComparing(each -> each.getKey().toString()))
        .map(
            each ->
                new Curve(
                    each.getKey().way(),
                    path(
                        communes.get(each.getKey().from()),
                        communes.get(each.getKey().to()),
                        frame)))
        .toList();
  }

  private static boolean isOn(Way way, Map<String, Commune> communes, Frame frame) {
    Commune from = communes.get(way.from());
    Commune to = communes.get(way.to());
    return from != null && to != null && (frame.shows(from.middle) || frame.shows(to.middle));
  }

  /** A curve that ends at the edge of the hexagon, so that its arrow shows. */
  private static String path(Commune from, Commune to, Frame frame) {
    double x1 = frame.toX(from.middle);
    double y1 = frame.toY(from.middle);
    double x2 = frame.toX(to.middle);
    double y2 = frame.toY(to.middle);
    double middleX = (x1 + x2) / 2 + (y2 - y1) * BEND;
    double middleY = (y1 + y2) / 2 - (x2 - x1) * BEND;
    double length = Math.hypot(x2 - middleX, y2 - middleY);
    double short1 = Math.min(length / 2, to.size() + 3) / length;
    return String.format(
        Locale.ROOT,
        "M%.0f %.0fQ%.0f %.0f %.0f %.0f",
        x1,
        y1,
        middleX,
        middleY,
        x2 - (x2 - middleX) * short1,
        y2 - (y2 - middleY) * short1);
  }
}
