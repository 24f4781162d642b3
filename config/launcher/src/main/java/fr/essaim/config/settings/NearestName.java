package fr.essaim.config.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody meant who mistyped it. */
final class NearestName {

  /** A short name differs from many others by few characters. */
  private static final int SHORT = 5;

  private NearestName() {}

  /**
   * The nearest of the names.
   *
   * @param most how many characters it may differ by; a short one by half of them
   * @return empty when none is so near that it can be meant
   */
  static Optional<String> of(String typed, Collection<String> names, int most) {
    return names.stream()
        .filter(name -> Math.abs(name.length() - typed.length()) <= most)
        .min(Comparator.comparingInt(name -> distance(typed, name)))
        .filter(name -> distance(typed, name) <= (name.length() <= SHORT ? most / 2 : most));
  }

  /** How many characters must be added, taken away, changed or swapped with their neighbour. */
  private static int distance(String one, String other) {
    int[][] distances = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        distances[i][j] = i == 0 ? j : j == 0 ? i : step(distances, one, other, i, j);
      }
    }
    return distances[one.length()][other.length()];
  }

  private static int step(int[][] distances, String one, String other, int i, int j) {
    int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(
            Math.min(distances[i - 1][j], distances[i][j - 1]) + 1,
            distances[i - 1][j - 1] + changed);
    boolean isSwapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return isSwapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
  }
}
