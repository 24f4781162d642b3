package fr.essaim.config.territory;

import fr.essaim.config.territory.Border.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the borders that outlines have in common, so that each is kept and simplified once. */
final class Borders {

  /** Where one goes from a point to the next. */
  private record Step(Point from, Point to) {

    Step back() {
      return new Step(to, from);
    }
  }

  /** Who lies on the left of each step. */
  private final Map<Step, String> left = new LinkedHashMap<>();

  /** Where one can go from each point. */
  private final Map<Point, List<Point>> next = new LinkedHashMap<>();

  /**
   * Adds a ring of a commune's outline.
   *
   * @param ring its last point is its first
   */
  void add(String code, List<Point> ring) {
    List<Point> turned = new ArrayList<>(ring);
    if (twiceTheArea(ring) < 0) {
      Collections.reverse(turned);
    }
    for (int at = 1; at < turned.size(); at++) {
      Step step = new Step(turned.get(at - 1), turned.get(at));
      if (!step.from().equals(step.to()) && left.put(step, code) != null) {
        throw new IllegalArgumentException("two communes on one side of " + step);
      }
    }
  }

  private static double twiceTheArea(List<Point> ring) {
    double twice = 0;
    for (int at = 1; at < ring.size(); at++) {
      Point one = ring.get(at - 1);
      Point two = ring.get(at);
      twice += (double) one.x() * two.y() - (double) two.x() * one.y();
    }
    return twice;
  }

  /** Each border once, from one point where more than two lines meet to the next. */
  List<Border> all() {
    for (Step step : left.keySet()) {
      next.computeIfAbsent(step.from(), from -> new ArrayList<>()).add(step.to());
      if (!left.containsKey(step.back())) {
        next.computeIfAbsent(step.to(), to -> new ArrayList<>()).add(step.from());
      }
    }
    List<Border> borders = new ArrayList<>();
    Set<Step> seen = new HashSet<>();
    left.keySet().stream()
        .filter(step -> isMeeting(step.from()))
        .forEach(step -> follow(step, seen, borders));
    left.keySet().forEach(step -> follow(step, seen, borders));
    return borders;
  }

  private boolean isMeeting(Point point) {
    return next.get(point).size() != 2;
  }

  private void follow(Step first, Set<Step> seen, List<Border> borders) {
    if (seen.contains(first)) {
      return;
    }
    List<Point> points = new ArrayList<>(List.of(first.from()));
    Step step = first;
    while (step != null) {
      seen.add(step);
      seen.add(step.back());
      points.add(step.to());
      step = onwards(step, first.from());
    }
    borders.add(new Border(left.get(first), left.getOrDefault(first.back(), ""), points));
  }

  /**
   * @return null at the end of a border
   */
  private Step onwards(Step step, Point start) {
    if (step.to().equals(start) || isMeeting(step.to())) {
      return null;
    }
    return next.get(step.to()).stream()
        .filter(to -> !to.equals(step.from()))
        .findFirst()
        .map(to -> new Step(step.to(), to))
        .orElse(null);
  }
}
