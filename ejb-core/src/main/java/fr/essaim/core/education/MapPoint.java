package fr.essaim.core.education;

/**
 * A point of the map: a place, or several that lie too close to be told apart.
 *
 * @param count how many
 * @param position of the place, or the middle of them
 * @param southWest the corner of where they lie
 * @param northEast the other
 * @param key of the only place, or of the first
 */
public record MapPoint(
    int count,
    Position position,
    Position southWest,
    Position northEast,
    String key,
    String name,
    PlaceKind kind) {

  public boolean isOne() {
    return count == 1;
  }
}
