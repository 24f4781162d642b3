package fr.essaim.config.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A line between two communes, or between one and what is not known.
 *
 * @param left the commune that lies on its left
 * @param right the one on its right; empty for none
 * @param points from one end to the other, both of which other borders share, unless it is closed
 */
record Border(String left, String right, List<Point> points) {

  private static final double METRES = 111_195;

  Border {
    points = List.copyOf(points);
  }

  /**
   * A point.
   *
   * @param x the longitude, in units of the grid
   * @param y the latitude, in units of the grid
   */
  record Point(int x, int y) {

    /** The same on a coarser grid. */
    Point onGrid(int times) {
      return new Point((int) Math.round((double) x / times), (int) Math.round((double) y / times));
    }
  }

  private boolean isClosed() {
    return points.get(0).equals(points.get(points.size() - 1));
  }

  /**
   * Without the points that matter least (Visvalingam): as long as one makes with its neighbours a
   * triangle smaller than so many square metres, the smallest goes. The ends stay, and of a closed
   * line enough that it keeps a surface.
   *
   * @param unit how many units make a degree
   */
  Border simplified(double squareMetres, int unit) {
    int most = points.size() - (isClosed() ? 4 : 2);
    int[] before = new int[points.size()];
    int[] after = new int[points.size()];
    boolean[] gone = new boolean[points.size()];
    PriorityQueue<Corner> corners = new PriorityQueue<>();
    for (int at = 1; at < points.size() - 1; at++) {
      before[at] = at - 1;
      after[at] = at + 1;
      corners.add(corner(at - 1, at, at + 1, unit));
    }
    for (int removed = 0; removed < most && !corners.isEmpty(); ) {
      Corner least = corners.poll();
      if (least.size() >= squareMetres) {
        break;
      }
      boolean isStale =
          gone[least.at()] || before[least.at()] != least.from() || after[least.at()] != least.to();
      if (isStale) {
        continue;
      }
      gone[least.at()] = true;
      removed++;
      after[least.from()] = least.to();
      before[least.to()] = least.from();
      if (least.from() > 0) {
        corners.add(corner(before[least.from()], least.from(), least.to(), unit));
      }
      if (least.to() < points.size() - 1) {
        corners.add(corner(least.from(), least.to(), after[least.to()], unit));
      }
    }
    List<Point> kept = new ArrayList<>();
    for (int at = 0; at < points.size(); at++) {
      if (!gone[at]) {
        kept.add(points.get(at));
      }
    }
    return new Border(left, right, kept);
  }

  /** A point with the two that it lies between, and the size of their triangle. */
  private record Corner(int from, int at, int to, double size) implements Comparable<Corner> {

    @Override
    public int compareTo(Corner other) {
      return Double.compare(size, other.size);
    }
  }

  private Corner corner(int from, int at, int to, int unit) {
    Point one = points.get(from);
    Point two = points.get(at);
    Point three = points.get(to);
    double metre = METRES / unit;
    double wide = metre * Math.cos(Math.toRadians((double) two.y() / unit));
    double twice =
        (double) (two.x() - one.x()) * (three.y() - one.y())
            - (double) (three.x() - one.x()) * (two.y() - one.y());
    return new Corner(from, at, to, Math.abs(twice) / 2 * metre * wide);
  }

  /** On a coarser grid, without points that fall together. */
  Border onGrid(int times) {
    List<Point> coarse = new ArrayList<>();
    for (Point point : points) {
      Point rounded = point.onGrid(times);
      if (coarse.isEmpty() || !coarse.get(coarse.size() - 1).equals(rounded)) {
        coarse.add(rounded);
      }
    }
    return new Border(left, right, coarse);
  }

  /** The two communes, the first point, and from each point to the next. */
  String line() {
    StringBuilder line = new StringBuilder(left).append(';').append(right).append(';');
    int x = 0;
    int y = 0;
    String separator = "";
    for (Point point : points) {
      line.append(separator).append(point.x() - x).append(' ').append(point.y() - y);
      x = point.x();
      y = point.y();
      separator = " ";
    }
    return line.toString();
  }
}
