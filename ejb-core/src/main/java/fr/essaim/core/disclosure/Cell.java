package fr.essaim.core.disclosure;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place in a table of counts: the total, or a part of it under one breakdown. A breakdown may
 * nest, as small areas do in larger ones; breakdowns are never crossed, so that no cell is of two.
 *
 * @param path the breakdown and what leads to the part in it, such as {@code [area, lille, sud]};
 *     nothing for the total
 */
public record Cell(List<String> path) implements Comparable<Cell> {

  public static final Cell TOTAL = new Cell(List.of());

  /** The shortest path of a part: its breakdown, and its name. */
  private static final int SHORTEST = 2;

  private static final String BETWEEN = "/";

  /**
   * @throws IllegalArgumentException if a part names no breakdown, or a name is none
   */
  public Cell {
    path = List.copyOf(path);
    boolean named = path.stream().noneMatch(name -> name.isBlank() || name.contains(BETWEEN));
    if (path.size() == 1 || !named) {
      throw new IllegalArgumentException("No cell: " + path);
    }
  }

  /** A part of the total under a breakdown. */
  public static Cell of(String breakdown, String... names) {
    return new Cell(Stream.concat(Stream.of(breakdown), Stream.of(names)).toList());
  }

  /** Reads back what {@link #toString()} gave. */
  public static Cell parse(String text) {
    return text.isEmpty() ? TOTAL : new Cell(List.of(text.split(BETWEEN, -1)));
  }

  public boolean isTotal() {
    return path.isEmpty();
  }

  /** The breakdown that this is a part of. */
  public String breakdown() {
    return path.get(0);
  }

  /** What this is the smallest part of. */
  public Cell parent() {
    return path.size() == SHORTEST ? TOTAL : new Cell(path.subList(0, path.size() - 1));
  }

  /** Whether this is the other cell, or a part of it. */
  public boolean isWithin(Cell other) {
    return path.size() >= other.path.size()
        && path.subList(0, other.path.size()).equals(other.path);
  }

  @Override
  public int compareTo(Cell other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return String.join(BETWEEN, path);
  }
}
