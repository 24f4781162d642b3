package fr.essaim.core.education;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;

/** Orders places as somebody walks from one to the next: always to the nearest that is left. */
public final class ConfirmationWalk {

  private ConfirmationWalk() {}

  /**
   * @param start where the walk begins; null for at the place that is farthest north
   * @param places those of which the position is not known come last, street by street
   */
  public static List<WalkStop> of(Position start, List<PlaceRow> places) {
    List<PlaceRow> left =
        new ArrayList<>(places.stream().filter(place -> place.position() != null).toList());
    List<WalkStop> stops = new ArrayList<>();
    Position here =
        start == null
            ? left.stream()
                .map(PlaceRow::position)
                .max(comparingDouble(Position::latitude))
                .orElse(null)
            : start;
    while (!left.isEmpty()) {
      Position from = here;
      PlaceRow next =
          left.stream()
              .min(
                  comparingDouble((PlaceRow place) -> place.position().metresTo(from))
                      .thenComparing(PlaceRow::key))
              .orElseThrow();
      left.remove(next);
      stops.add(new WalkStop(next, (int) Math.round(next.position().metresTo(from))));
      here = next.position();
    }
    places.stream()
        .filter(place -> place.position() == null)
        .sorted(comparing(PlaceRow::street).thenComparing(PlaceRow::name))
        .forEach(place -> stops.add(new WalkStop(place, null)));
    return stops;
  }
}
