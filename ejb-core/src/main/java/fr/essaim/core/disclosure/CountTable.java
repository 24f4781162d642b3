package fr.essaim.core.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Counts of people in one period: a total, and breakdowns that each add up to it.
 *
 * @param counts how many people, by cell
 */
public record CountTable(Map<Cell, Long> counts) {

  /** Parts that add up to a cell. */
  record Group(Cell whole, List<Cell> parts) {

    long sum(ToLongFunction<Cell> count) {
      return parts.stream().mapToLong(count).sum();
    }
  }

  /**
   * @throws IllegalArgumentException if there is no total, a count is negative, or parts do not add
   *     up to what they are parts of
   */
  public CountTable {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    if (!counts.containsKey(Cell.TOTAL) || counts.values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("A table has a total, and no count below zero");
    }
    for (Group group : groups(counts.keySet())) {
      Long whole = counts.get(group.whole());
      if (whole == null || group.sum(counts::get) != whole) {
        throw new IllegalArgumentException("Parts of '" + group.whole() + "' do not add up to it");
      }
    }
  }

  public long count(Cell cell) {
    return counts.get(cell);
  }

  public Set<Cell> cells() {
    return counts.keySet();
  }

  /** All sets of parts that add up to a cell, those of larger cells first. */
  List<Group> groups() {
    return groups(counts.keySet());
  }

  /** Those within the given cells that have no parts: all that is in the given is in these. */
  Set<Cell> leavesWithin(Collection<Cell> cells) {
    Set<Cell> wholes = groups().stream().map(Group::whole).collect(Collectors.toSet());
    return cells().stream()
        .filter(cell -> !wholes.contains(cell) && cells.stream().anyMatch(cell::isWithin))
        .collect(Collectors.toSet());
  }

  private static List<Group> groups(Set<Cell> cells) {
    return cells.stream()
        .filter(cell -> !cell.isTotal())
        .collect(Collectors.groupingBy(CountTable::siblings, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(parts -> new Group(parts.get(0).parent(), parts))
        .sorted(Comparator.comparing(group -> group.whole().path().size()))
        .toList();
  }

  /** What parts of one cell under one breakdown have in common. */
  private static String siblings(Cell cell) {
    return cell.breakdown() + cell.parent();
  }
}
