package fr.essaim.web.spread;

import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPicture.Change;
import fr.essaim.core.spread.SpreadPicture.Original;
import fr.essaim.core.spread.SpreadPicture.Release;
import fr.essaim.core.spread.SpreadPicture.Use;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The life of a prototype on a line of time. What falls into the same stretch of it, some weeks or
 * months by how long the whole is, is one mark with a number.
 *
 * @param takings what was put to use, and where it was made
 * @param coming what is planned or being installed, or never came further
 * @param ends the adaptations and the stops
 */
record SpreadLine(
    Original original,
    List<Mark> takings,
    List<Mark> coming,
    List<Mark> ends,
    List<Mark> releases) {

  /** So many marks find room beside each other on a telephone. */
  private static final int STRETCHES = 18;

  /**
   * @param at how far along the line, with its percent sign
   * @param count how many it stands for
   * @param said a version's number; null for what else
   */
  public record Mark(SpreadMark mark, String at, int count, String said) {}

  /** The years that the lines go through, each with its place. */
  public record Year(int year, String at) {}

  /** How days become places on the line. */
  private record Scale(LocalDate first, long days) {

    private static Scale of(SpreadPicture picture, int firstYear) {
      LocalDate first = LocalDate.of(firstYear, 1, 1);
      return new Scale(first, Math.max(1, ChronoUnit.DAYS.between(first, picture.day()) + 1));
    }

    private int stretch(PartialDate date) {
      long at = Math.max(0, ChronoUnit.DAYS.between(first, date.firstDay()));
      return (int) Math.min(STRETCHES - 1, at * STRETCHES / days);
    }

    private static String middleOf(int stretch) {
      return percent((stretch + 0.5) / STRETCHES);
    }

    private String place(LocalDate day) {
      double at = (double) ChronoUnit.DAYS.between(first, day) / days;
      return percent(Math.max(0, Math.min(1, at)));
    }

    private static String percent(double part) {
      return String.format(Locale.ROOT, "%.1f%%", part * 100);
    }
  }

  static List<Year> years(SpreadPicture picture, int firstYear) {
    Scale scale = Scale.of(picture, firstYear);
    List<Year> years = new ArrayList<>();
    for (int year = firstYear; year <= picture.day().getYear(); year++) {
      years.add(new Year(year, scale.place(LocalDate.of(year, 1, 1))));
    }
    return years;
  }

  /** A line for each of these prototypes. */
  static List<SpreadLine> of(SpreadPicture picture, List<Original> originals, int firstYear) {
    Scale scale = Scale.of(picture, firstYear);
    Map<String, List<Use>> uses = new HashMap<>();
    picture
        .uses()
        .forEach(
            use -> uses.computeIfAbsent(use.original().key(), key -> new ArrayList<>()).add(use));
    Map<String, Use> byKey = new HashMap<>();
    picture.uses().forEach(use -> byKey.put(use.key(), use));
    return originals.stream()
        .map(
            original ->
                of(
                    original,
                    uses.getOrDefault(original.key(), List.of()),
                    picture.changes().stream()
                        .filter(
                            change ->
                                byKey.get(change.useKey()).original().key().equals(original.key()))
                        .toList(),
                    scale))
        .toList();
  }

  private static SpreadLine of(
      Original original, List<Use> uses, List<Change> changes, Scale scale) {
    List<Mark> takings = new ArrayList<>();
    Map<Integer, Integer> taken = new TreeMap<>();
    Map<Integer, Integer> coming = new TreeMap<>();
    Map<Integer, Integer> stopped = new TreeMap<>();
    Map<Integer, Integer> adapted = new TreeMap<>();
    for (Use use : uses) {
      if (use.isAtHome()) {
        takings.add(new Mark(SpreadMark.HOME, scale.place(use.since().firstDay()), 1, null));
      } else {
        (use.inUse().isPresent() ? taken : coming)
            .merge(scale.stretch(use.since()), 1, Integer::sum);
      }
      use.stopped()
          .filter(since -> use.isAtHome() || use.isTaken())
          .ifPresent(since -> stopped.merge(scale.stretch(since), 1, Integer::sum));
    }
    changes.forEach(change -> adapted.merge(scale.stretch(change.since()), 1, Integer::sum));
    takings.addAll(marks(SpreadMark.IN_USE, taken));
    List<Mark> ends = new ArrayList<>();
    ends.addAll(marks(SpreadMark.ADAPTED, adapted));
    ends.addAll(marks(SpreadMark.STOPPED, stopped));
    return new SpreadLine(
        original, takings, marks(SpreadMark.COMING, coming), ends, releases(original, scale));
  }

  /** One for each stretch. */
  private static List<Mark> marks(SpreadMark mark, Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .map(each -> new Mark(mark, Scale.middleOf(each.getKey()), each.getValue(), null))
        .toList();
  }

  private static List<Mark> releases(Original original, Scale scale) {
    Map<Integer, Release> latest = new TreeMap<>();
    for (Release release : original.releases()) {
      if (!release.since().firstDay().isBefore(scale.first())) {
        latest.put(scale.stretch(release.since()), release);
      }
    }
    return latest.values().stream()
        .map(each -> new Mark(null, scale.place(each.since().firstDay()), 1, each.number()))
        .toList();
  }
}
