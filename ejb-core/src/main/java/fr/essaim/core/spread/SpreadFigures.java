package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.spread.SpreadPicture.Centre;
import fr.essaim.core.spread.SpreadPicture.Original;
import fr.essaim.core.spread.SpreadPicture.Release;
import fr.essaim.core.spread.SpreadPicture.Use;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a {@link SpreadPicture} comes to. A date that is known in part counts as its first day.
 *
 * @param reach how many centres gave or took a prototype; of the takings, and how many of them have
 *     no known giver
 * @param depth how many takings the longest chain has; of the takings, and how many of them have no
 *     known giver
 * @param speed the median of the months from the release of a version to its third taking; of the
 *     versions that came so far, and how many released ones did not
 * @param kept how many of a hundred takings were in use a year after; of those that can be a year
 *     old, and how many of them count as in use though nobody told since
 * @param chain the longest chain, the first taking first; empty when nothing was taken
 * @param giver who gave to most centres; empty when nobody is known to have given
 * @param untouched the departments and areas that have centres of which none uses a prototype
 */
public record SpreadFigures(
    Figure reach,
    Figure depth,
    Figure speed,
    Figure kept,
    List<Use> chain,
    Optional<Giver> giver,
    List<String> untouched) {

  private static final int THIRD = 3;
  private static final int PERCENT = 100;

  public SpreadFigures {
    chain = List.copyOf(chain);
    untouched = List.copyOf(untouched);
  }

  /**
   * A figure that can be explained.
   *
   * @param value null where nothing can be counted yet
   * @param of from how many records
   * @param missing of how many too little is known
   */
  public record Figure(Integer value, int of, int missing) {}

  /**
   * A centre that gives.
   *
   * @param prototypes how many it gave
   * @param centres to how many
   */
  public record Giver(Centre centre, int prototypes, int centres) {}

  public static SpreadFigures of(SpreadPicture picture) {
    List<Use> takings = picture.uses().stream().filter(Use::isTaken).toList();
    int unknown = (int) takings.stream().filter(each -> each.mentor() == null).count();
    List<Use> chain = longest(takings);
    return new SpreadFigures(
        new Figure(reached(picture, takings).size(), takings.size(), unknown),
        new Figure(chain.size(), takings.size(), unknown),
        speed(picture.originals(), takings),
        kept(takings, picture.day()),
        chain,
        giver(takings),
        untouched(picture));
  }

  private static Set<String> reached(SpreadPicture picture, List<Use> takings) {
    Set<String> federations =
        picture.centres().stream()
            .filter(each -> each.kind() == OrganisationKind.FEDERATION)
            .map(Centre::key)
            .collect(Collectors.toSet());
    Set<String> keys = new HashSet<>();
    for (Use taking : takings) {
      keys.add(taking.centre().key());
      keys.addAll(taking.original().homes());
      if (taking.mentor() != null) {
        keys.add(taking.mentor().key());
      }
    }
    keys.removeAll(federations);
    return keys;
  }

  /** The takings by which one came from another; a mentor who did not take it begins a chain. */
  private static List<Use> longest(List<Use> takings) {
    Map<String, Map<String, Use>> first = new HashMap<>();
    for (Use taking : takings) {
      first
          .computeIfAbsent(taking.original().key(), original -> new HashMap<>())
          .putIfAbsent(taking.centre().key(), taking);
    }
    List<Use> longest = List.of();
    for (Use taking : takings) {
      List<Use> chain = chain(taking, first.get(taking.original().key()));
      if (chain.size() > longest.size()) {
        longest = chain;
      }
    }
    return longest;
  }

  private static List<Use> chain(Use last, Map<String, Use> first) {
    List<Use> chain = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Use at = last; at != null && met.add(at.centre().key()); ) {
      chain.add(0, at);
      at = at.mentor() == null ? null : first.get(at.mentor().key());
    }
    return chain;
  }

  private static Figure speed(List<Original> originals, List<Use> takings) {
    Map<String, List<LocalDate>> days =
        takings.stream()
            .filter(each -> each.version() != null)
            .collect(
                Collectors.groupingBy(
                    each -> each.original().key() + " " + each.version(),
                    Collectors.mapping(each -> each.since().firstDay(), Collectors.toList())));
    List<Integer> months = new ArrayList<>();
    int released = 0;
    for (Original original : originals) {
      for (Release release : original.releases()) {
        released++;
        LocalDate from = release.since().firstDay();
        days.getOrDefault(original.key() + " " + release.number(), List.of()).stream()
            .filter(day -> !day.isBefore(from))
            .sorted()
            .skip(THIRD - 1L)
            .findFirst()
            .ifPresent(third -> months.add((int) ChronoUnit.MONTHS.between(from, third)));
      }
    }
    return new Figure(median(months), months.size(), released - months.size());
  }

  private static Integer median(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return null;
    }
    List<Integer> sorted = numbers.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : Math.round((sorted.get(middle - 1) + sorted.get(middle)) / 2f);
  }

  private static Figure kept(List<Use> takings, LocalDate day) {
    int of = 0;
    int kept = 0;
    int unheard = 0;
    for (Use taking : takings) {
      Optional<LocalDate> after = taking.inUse().map(since -> since.firstDay().plusYears(1));
      if (after.isPresent() && !after.get().isAfter(day)) {
        of++;
        Optional<LocalDate> stopped = taking.stopped().map(since -> since.firstDay());
        if (stopped.isEmpty() || !stopped.get().isBefore(after.get())) {
          kept++;
          boolean told = taking.current().since().firstDay().isAfter(after.get());
          unheard += told || taking.heard() != null ? 0 : 1;
        }
      }
    }
    return new Figure(of == 0 ? null : Math.round(kept * (float) PERCENT / of), of, unheard);
  }

  private static Optional<Giver> giver(List<Use> takings) {
    Map<String, List<Use>> given = new HashMap<>();
    for (Use taking : takings) {
      if (taking.mentor() != null && taking.mentor().kind() != OrganisationKind.FEDERATION) {
        given.computeIfAbsent(taking.mentor().key(), mentor -> new ArrayList<>()).add(taking);
      }
    }
    return given.values().stream()
        .map(
            each ->
                new Giver(
                    each.get(0).mentor(),
                    distinct(each, use -> use.original().key()),
                    distinct(each, use -> use.centre().key())))
        .max(
            Comparator.comparingInt(Giver::centres)
                .thenComparingInt(Giver::prototypes)
                .thenComparing(each -> each.centre().key(), Comparator.reverseOrder()));
  }

  private static int distinct(List<Use> uses, Function<Use, String> part) {
    return (int) uses.stream().map(part).distinct().count();
  }

  private static List<String> untouched(SpreadPicture picture) {
    Set<String> territories = new TreeSet<>();
    picture.centres().stream()
        .filter(each -> each.kind().isCentre())
        .forEach(each -> territories.addAll(each.territories()));
    picture.uses().stream()
        .filter(each -> each.inUse().isPresent() && each.stopped().isEmpty())
        .forEach(each -> territories.removeAll(each.centre().territories()));
    return List.copyOf(territories);
  }
}
