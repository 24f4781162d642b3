package fr.essaim.web.spread;

import fr.essaim.core.spread.SpreadFigures;
import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPicture.Centre;
import fr.essaim.core.spread.SpreadPicture.Change;
import fr.essaim.core.spread.SpreadPicture.Use;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that {@code /essaimage} shows of a picture of the spread. */
record SpreadView(
    SpreadFigures figures,
    SpreadMap map,
    SpreadMap close,
    List<SpreadComb> combs,
    List<SpreadLine> lines,
    List<SpreadLine.Year> scale,
    Shown<CentreRow> centres,
    Shown<Use> uses,
    Shown<Returned> returned) {

  /** How many rows a table has at most; the open data have them all. */
  static final int ROWS = 100;

  private static final int NEWS = 3;

  /** A centre's line of the table. */
  public record CentreRow(Centre centre, int running, List<String> from, int given) {}

  /** Something that came back: who changed what, and in which version all have it. */
  public record Returned(Use use, Change change) {}

  /** What is shown of a longer list. */
  public record Shown<T>(List<T> rows, int total) {

    static <T> Shown<T> of(List<T> all, int most) {
      return new Shown<>(all.stream().limit(most).toList(), all.size());
    }

    public boolean isCut() {
      return total > rows.size();
    }
  }

  /**
   * @param drawn how many prototypes have a line of time
   * @param firstYear where the lines begin
   */
  static SpreadView of(SpreadPicture picture, int drawn, int firstYear) {
    List<SpreadComb> combs = SpreadComb.of(picture);
    return new SpreadView(
        SpreadFigures.of(picture),
        SpreadMap.of(picture, SpreadMap.WHOLE),
        SpreadMap.of(picture, SpreadMap.METROPOLIS),
        combs,
        SpreadLine.of(
            picture, combs.stream().limit(drawn).map(SpreadComb::original).toList(), firstYear),
        SpreadLine.years(picture, firstYear),
        centres(picture),
        uses(picture),
        returned(picture));
  }

  private static Shown<CentreRow> centres(SpreadPicture picture) {
    Map<String, Centre> centres = new HashMap<>();
    Map<String, Integer> running = new HashMap<>();
    Map<String, Set<String>> from = new HashMap<>();
    Map<String, Set<String>> given = new HashMap<>();
    for (Use use : picture.uses()) {
      String key = use.centre().key();
      centres.put(key, use.centre());
      running.merge(key, use.current().state().isInUse() ? 1 : 0, Integer::sum);
      if (use.giver() != null) {
        centres.put(use.giver().key(), use.giver());
        from.computeIfAbsent(key, taker -> new TreeSet<>()).add(use.giver().name());
        given.computeIfAbsent(use.giver().key(), giver -> new TreeSet<>()).add(key);
      }
    }
    return Shown.of(
        centres.values().stream()
            .map(
                centre ->
                    new CentreRow(
                        centre,
                        running.getOrDefault(centre.key(), 0),
                        List.copyOf(from.getOrDefault(centre.key(), Set.of())),
                        given.getOrDefault(centre.key(), Set.of()).size()))
            .sorted(
                Comparator.comparingInt((CentreRow row) -> -row.running() - row.given())
                    .thenComparing(row -> row.centre().name()))
            .toList(),
        ROWS);
  }

  private static Shown<Use> uses(SpreadPicture picture) {
    List<Use> latest =
        picture.uses().stream()
            .sorted(
                Comparator.comparing((Use use) -> use.current().since().firstDay())
                    .reversed()
                    .thenComparing(Use::key))
            .toList();
    return Shown.of(latest, ROWS);
  }

  private static Shown<Returned> returned(SpreadPicture picture) {
    Map<String, Use> byKey =
        picture.uses().stream().collect(Collectors.toMap(Use::key, Function.identity()));
    List<Returned> back =
        picture.changes().stream()
            .filter(Change::isBack)
            .sorted(Comparator.comparing((Change change) -> change.since().firstDay()).reversed())
            .map(change -> new Returned(byKey.get(change.useKey()), change))
            .toList();
    return Shown.of(back, NEWS);
  }
}
