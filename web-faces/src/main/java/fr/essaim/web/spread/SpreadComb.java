package fr.essaim.web.spread;

import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPicture.Original;
import fr.essaim.core.spread.SpreadPicture.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A prototype as a honeycomb: where it began in the middle, those who took it around, from the
 * oldest to the newest. A cell never moves when others come.
 *
 * @param centres how many took it
 * @param adapted how many of them changed it
 * @param stopped how many of them use it no more
 * @param more how many have no cell
 */
record SpreadComb(
    Original original,
    int centres,
    int adapted,
    int stopped,
    List<Cell> cells,
    int more,
    String viewBox) {

  /** In the middle and in three rings around it. */
  private static final int MOST = 37;

  private static final int RADIUS = 40;
  private static final double WIDTH = Math.sqrt(3) * RADIUS;
  private static final double LINE = 1.5 * RADIUS;

  /** The six ways along a ring, in steps of column and line, from its left corner. */
  private static final int[][] AROUND = {{1, -1}, {1, 0}, {0, 1}, {-1, 1}, {-1, 0}, {0, -1}};

  /**
   * @param rank 0 for where it began, then 1 for who took it first
   * @param use what it stands for; null for a home that does not say so
   */
  public record Cell(int rank, SpreadMark mark, int x, int y, Use use) {

    public int left() {
      return x - RADIUS;
    }

    public int top() {
      return y - RADIUS;
    }

    /** The year in which the centre took it. */
    public String year() {
      return use == null ? "" : String.valueOf(use.since().firstDay().getYear());
    }
  }

  /** One for each prototype that somebody took, that of most centres first. */
  static List<SpreadComb> of(SpreadPicture picture) {
    Map<String, List<Use>> uses = new HashMap<>();
    picture
        .uses()
        .forEach(
            use -> uses.computeIfAbsent(use.original().key(), key -> new ArrayList<>()).add(use));
    return picture.originals().stream()
        .filter(
            original ->
                uses.getOrDefault(original.key(), List.of()).stream().anyMatch(SpreadComb::shows))
        .map(original -> of(original, uses.get(original.key())))
        .sorted((one, other) -> other.centres - one.centres)
        .toList();
  }

  /** A plan that was given up is no taking that ended. */
  private static boolean shows(Use use) {
    return !use.isAtHome() && (use.isTaken() || use.stopped().isEmpty());
  }

  private static SpreadComb of(Original original, List<Use> uses) {
    List<Use> around = uses.stream().filter(SpreadComb::shows).toList();
    Use home = uses.stream().filter(Use::isAtHome).findFirst().orElse(null);
    List<Cell> cells = new ArrayList<>();
    int[][] places = places(Math.min(MOST, around.size() + 1));
    for (int i = 0; i < places.length; i++) {
      Use use = i == 0 ? home : around.get(i - 1);
      cells.add(
          new Cell(
              i, i == 0 ? SpreadMark.HOME : SpreadMark.of(use), places[i][0], places[i][1], use));
    }
    return new SpreadComb(
        original,
        (int)
            around.stream()
                .filter(Use::isTaken)
                .map(each -> each.centre().key())
                .distinct()
                .count(),
        count(around, SpreadMark.ADAPTED),
        count(around, SpreadMark.STOPPED),
        cells,
        around.size() + 1 - places.length,
        viewBox(places));
  }

  private static int count(List<Use> uses, SpreadMark mark) {
    return (int) uses.stream().filter(use -> SpreadMark.of(use) == mark).count();
  }

  /** Places along a spiral, ring by ring. */
  private static int[][] places(int many) {
    int[][] places = new int[many][];
    places[0] = new int[] {0, 0};
    int next = 1;
    for (int ring = 1; next < many; ring++) {
      int column = -ring;
      int line = 0;
      for (int side = 0; side < AROUND.length && next < many; side++) {
        for (int step = 0; step < ring && next < many; step++) {
          column += AROUND[side][0];
          line += AROUND[side][1];
          places[next++] =
              new int[] {
                (int) Math.round(WIDTH * (column + line / 2.0)), (int) Math.round(LINE * line)
              };
        }
      }
    }
    return places;
  }

  private static String viewBox(int[][] places) {
    int left = 0;
    int right = 0;
    int top = 0;
    int bottom = 0;
    for (int[] place : places) {
      left = Math.min(left, place[0]);
      right = Math.max(right, place[0]);
      top = Math.min(top, place[1]);
      bottom = Math.max(bottom, place[1]);
    }
    return (left - RADIUS)
        + " "
        + (top - RADIUS)
        + " "
        + (right - left + 2 * RADIUS)
        + " "
        + (bottom - top + 2 * RADIUS);
  }
}
