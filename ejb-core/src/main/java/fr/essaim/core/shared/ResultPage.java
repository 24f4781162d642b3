package fr.essaim.core.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows what this page shows
 * @param total how many there are in all
 * @param number which page this is, from 1
 * @param size how many rows a full page has
 */
public record ResultPage<T>(List<T> rows, long total, int number, int size) {

  public ResultPage {
    rows = List.copyOf(rows);
  }

  /** How many pages there are; an empty list has one. */
  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  /** Whether the list ends before this page, which then shows nothing. */
  public boolean isBeyond() {
    return number > pages();
  }

  /** The page before this one; the last, when the list ends before. */
  public int previous() {
    return Math.min(number - 1, pages());
  }
}
