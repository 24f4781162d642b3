package fr.essaim.core.disclosure;

import fr.essaim.core.disclosure.CountTable.Group;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is published of the counts of one period. A count below the threshold is hidden, with all
 * its parts; then, wherever the hidden parts of a published cell together are fewer than the
 * threshold, the smallest part beside them is hidden as well, with all of its own.
 *
 * <p>So all that is told of the hidden parts of a cell is their sum, which is no less than the
 * threshold, and any way to share it out is as likely as another: each may be anything from none to
 * all of it. Breakdowns do not add to that, for they meet in the total alone.
 *
 * <p>What is hidden is decided once a period, and never again: a correction hides and shows the
 * same cells. It is published only if that still holds for one who knows by how much each count
 * changed; otherwise the counts before it remain.
 *
 * @param published the counts that were told, the latest last
 */
public record Disclosure(int threshold, Set<Cell> hidden, List<CountTable> published) {

  /** Below which a count of people may tell of one of them, unless an indicator says another. */
  public static final int USUAL_THRESHOLD = 11;

  public Disclosure {
    hidden = Set.copyOf(hidden);
    published = List.copyOf(published);
  }

  /** The first that is published of a period. */
  public static Disclosure first(CountTable table, int threshold) {
    Set<Cell> hidden = new HashSet<>();
    table.cells().stream().filter(cell -> table.count(cell) < threshold).forEach(hidden::add);
    for (Group group : table.groups()) {
      if (!hidden.contains(group.whole())) {
        hideMore(table, group, hidden, threshold);
      }
    }
    return new Disclosure(threshold, hidden, List.of(table));
  }

  /**
   * The same with corrected counts.
   *
   * @return empty where they are to be kept back: told beside those before them, they would give
   *     somebody away
   */
  public Optional<Disclosure> corrected(CountTable table) {
    List<CountTable> all = Stream.concat(published.stream(), Stream.of(table)).toList();
    return isSafe(all) ? Optional.of(new Disclosure(threshold, hidden, all)) : Optional.empty();
  }

  public boolean hides(Cell cell) {
    return hidden.contains(cell);
  }

  /** What is told of a cell; empty where it is hidden. */
  public OptionalLong shown(Cell cell) {
    return hides(cell)
        ? OptionalLong.empty()
        : OptionalLong.of(published.get(published.size() - 1).count(cell));
  }

  private static void hideMore(CountTable table, Group group, Set<Cell> hidden, int threshold) {
    List<Cell> smallestFirst =
        group.parts().stream()
            .filter(cell -> !hidden.contains(cell))
            .sorted(Comparator.<Cell>comparingLong(table::count).thenComparing(cell -> cell))
            .toList();
    long sum = group.sum(cell -> hidden.contains(cell) ? table.count(cell) : 0);
    if (smallestFirst.size() == group.parts().size()) {
      return;
    }
    for (Cell next : smallestFirst) {
      if (sum >= threshold) {
        return;
      }
      table.cells().stream().filter(cell -> cell.isWithin(next)).forEach(hidden::add);
      sum += table.count(next);
    }
  }

  private boolean isSafe(List<CountTable> all) {
    CountTable latest = all.get(all.size() - 1);
    return latest.cells().equals(published.get(0).cells())
        && latest.cells().stream().allMatch(cell -> hides(cell) || latest.count(cell) >= threshold)
        && latest.groups().stream()
            .filter(group -> !hides(group.whole()) && group.parts().stream().anyMatch(this::hides))
            .allMatch(group -> mayShare(group, all) >= threshold);
  }

  /**
   * How many people could be in any hidden part of a cell as well as in another, in all that was
   * told: those of each smallest part, in the table that has the fewest of them.
   */
  private long mayShare(Group group, List<CountTable> all) {
    CountTable latest = all.get(all.size() - 1);
    List<Cell> apart = group.parts().stream().filter(this::hides).toList();
    return latest.leavesWithin(apart).stream()
        .mapToLong(leaf -> all.stream().mapToLong(table -> table.count(leaf)).min().orElseThrow())
        .sum();
  }
}
