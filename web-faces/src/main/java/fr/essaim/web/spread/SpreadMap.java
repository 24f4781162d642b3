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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The spread over the departments: a hexagon for each commune, or for several that lie close
 * together, and curves from who accompanied to who took. The same facts give the same drawing.
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

  private static final int MOST_CURVES = 70;
  private static final int MOST_NAMES = 6;

  private static final double SMALLEST = 15;
  private static final double GROWTH = 2;
  private static final double LARGEST = 34;
  private static final double BEND = 0.16;

  /** Hexagons that come nearer than this part of their sizes become one. */
  private static final double CLOSE = 0.85;

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
   * A commune, and those close to it.
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

  /** A commune, and those that lie too close to it to be told apart. */
  private static final class Place {
    private final String code;
    private final String name;
    private final double x;
    private final double y;
    private final Set<String> centres = new TreeSet<>();
    private final Map<SpreadMark, Integer> marks = new EnumMap<>(SpreadMark.class);
    private int running;

    private Place(Centre centre, double x, double y) {
      this.code = centre.communeCode();
      this.name = centre.commune();
      this.x = x;
      this.y = y;
    }

    private void add(Centre centre, SpreadMark mark) {
      centres.add(centre.name());
      marks.merge(mark, 1, Integer::sum);
    }

    private void takeIn(Place other) {
      centres.addAll(other.centres);
      other.marks.forEach((mark, many) -> marks.merge(mark, many, Integer::sum));
      running += other.running;
    }

    private boolean covers(Place other) {
      return Math.hypot(x - other.x, y - other.y) < (size() + other.size()) * CLOSE;
    }

    private double size() {
      return Math.min(LARGEST, SMALLEST + GROWTH * Math.sqrt(Math.max(0, running - 1.0)));
    }

    /** Where something was made, that says most; else what is most of what goes on there. */
    private SpreadMark mark() {
      if (marks.containsKey(SpreadMark.HOME)) {
        return SpreadMark.HOME;
      }
      int adapted = marks.getOrDefault(SpreadMark.ADAPTED, 0);
      return adapted > 0 && adapted >= marks.getOrDefault(SpreadMark.IN_USE, 0)
          ? SpreadMark.ADAPTED
          : marks.keySet().stream()
              .filter(mark -> mark != SpreadMark.ADAPTED)
              .findFirst()
              .orElseThrow();
    }
  }

  private record Way(Place from, Place to, String way) {}

  static SpreadMap of(SpreadPicture picture, Frame frame) {
    Map<String, Place> communes = new HashMap<>();
    Set<String> elsewhere = new HashSet<>();
    for (Use use : picture.uses()) {
      Optional<Place> here = commune(use.centre(), communes, frame);
      here.ifPresent(place -> place.add(use.centre(), SpreadMark.of(use)));
      if (here.isPresent() && use.current().state().isInUse()) {
        here.get().running++;
      }
      if (PlaceMap.middle(use.centre().communeCode()).isEmpty()) {
        elsewhere.add(use.centre().key());
      }
      if (isFederation(use.giver())) {
        commune(use.giver(), communes, frame)
            .ifPresent(place -> place.add(use.giver(), SpreadMark.FEDERATION));
      }
    }
    Map<String, Place> places = gathered(communes.values());
    List<Curve> curves = curves(ways(picture, places));
    return new SpreadMap(
        frame,
        PlaceMap.departments(),
        hexagons(places.values().stream().distinct().toList()),
        curves.stream().limit(MOST_CURVES).toList(),
        elsewhere.size(),
        Math.max(0, curves.size() - MOST_CURVES));
  }

  private static boolean isFederation(Centre giver) {
    return giver != null && giver.kind() == OrganisationKind.FEDERATION;
  }

  private static Optional<Place> commune(Centre centre, Map<String, Place> communes, Frame frame) {
    return PlaceMap.middle(centre.communeCode())
        .filter(frame::shows)
        .map(
            middle ->
                communes.computeIfAbsent(
                    centre.communeCode(),
                    code -> new Place(centre, frame.toX(middle), frame.toY(middle))));
  }

  /** Where each commune is drawn, by its code; the busiest keep their place. */
  private static Map<String, Place> gathered(Collection<Place> communes) {
    Map<String, Place> places = new LinkedHashMap<>();
    communes.stream()
        .sorted(
            Comparator.comparingInt((Place place) -> -place.running)
                .thenComparing(place -> place.code))
        .forEach(
            commune -> {
              Optional<Place> near =
                  places.values().stream().filter(place -> place.covers(commune)).findFirst();
              near.ifPresent(place -> place.takeIn(commune));
              places.put(commune.code, near.orElse(commune));
            });
    return places;
  }

  private static Map<Way, Integer> ways(SpreadPicture picture, Map<String, Place> places) {
    Map<Way, Integer> ways = new HashMap<>();
    Map<String, Use> uses = new HashMap<>();
    Map<String, Centre> centres =
        picture.centres().stream().collect(Collectors.toMap(Centre::key, Function.identity()));
    for (Use use : picture.uses()) {
      uses.put(use.key(), use);
      if (use.giver() != null) {
        String way = use.channel() == Channel.FEDERATION ? "federation" : "peer";
        count(ways, places, use.giver(), use.centre(), way);
      }
    }
    for (Change change : picture.changes()) {
      Use use = uses.get(change.useKey());
      if (change.isBack()) {
        use.original().homes().stream()
            .map(centres::get)
            .filter(Objects::nonNull)
            .forEach(home -> count(ways, places, use.centre(), home, "back"));
      }
    }
    return ways;
  }

  private static void count(
      Map<Way, Integer> ways, Map<String, Place> places, Centre from, Centre to, String way) {
    Place start = places.get(from.communeCode());
    Place end = places.get(to.communeCode());
    if (start != null && end != null && start != end) {
      ways.merge(new Way(start, end, way), 1, Integer::sum);
    }
  }

  private static List<Hexagon> hexagons(List<Place> places) {
    List<Hexagon> named = new ArrayList<>(places.stream().map(SpreadMap::hexagon).toList());
    for (int i = 0; i < named.size(); i++) {
      Hexagon alone = named.get(i);
      Hexagon with = alone.withName();
      if (named.stream().noneMatch(other -> !other.equals(alone) && with.crowds(other))) {
        named.set(i, with);
      }
    }
    return named;
  }

  private static Hexagon hexagon(Place place) {
    return new Hexagon(
        place.mark(),
        (int) Math.round(place.x),
        (int) Math.round(place.y),
        (int) Math.round(place.size()),
        place.running,
        place.name,
        place.centres.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
            + (place.centres.size() > MOST_NAMES ? "…" : ""),
        false);
  }

  /** The weightiest first. */
  private static List<Curve> curves(Map<Way, Integer> ways) {
    return ways.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Way, Integer> each) -> -each.getValue())
                .thenComparing(each -> each.getKey().from().code)
                .thenComparing(each -> each.getKey().to().code)
                .thenComparing(each -> each.getKey().way()))
        .map(each -> new Curve(each.getKey().way(), path(each.getKey().from(), each.getKey().to())))
        .toList();
  }

  /** A curve that ends at the edge of the hexagon, so that its arrow shows. */
  private static String path(Place from, Place to) {
    double middleX = (from.x + to.x) / 2 + (to.y - from.y) * BEND;
    double middleY = (from.y + to.y) / 2 - (to.x - from.x) * BEND;
    double length = Math.hypot(to.x - middleX, to.y - middleY);
    double cut = Math.min(length / 2, to.size() + 3) / length;
    return String.format(
        Locale.ROOT,
        "M%.0f %.0fQ%.0f %.0f %.0f %.0f",
        from.x,
        from.y,
        middleX,
        middleY,
        to.x - (to.x - middleX) * cut,
        to.y - (to.y - middleY) * cut);
  }
}
