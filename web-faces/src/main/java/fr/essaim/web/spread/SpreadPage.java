package fr.essaim.web.spread;

import fr.essaim.core.spread.SpreadFigures;
import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPicture.Centre;
import fr.essaim.core.spread.SpreadPicture.Change;
import fr.essaim.core.spread.SpreadPicture.Original;
import fr.essaim.core.spread.SpreadPicture.Use;
import fr.essaim.core.spread.SpreadPictures;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code /essaimage}: who took what from whom and what became of it, on a map, as a swarm, on a
 * timeline and in tables; of all prototypes or of one, today or at the end of a year.
 */
@Named
@RequestScoped
public class SpreadPage {

  static final String PATH = "/essaimage";

  private static final String YEAR = "annee";
  private static final String PROTOTYPE = "prototype";
  private static final String ALL = "tous";

  /** How many prototypes are drawn unless one asks for all. */
  private static final int SOME = 6;

  private static final int MANY = 60;
  private static final int FEWEST_CLOSE = 3;
  private static final int NEWS = 3;

  /** How many rows a table has at most; the open data have them all. */
  private static final int ROWS = 100;

  @Inject private SpreadPictures pictures;
  @Inject private PageAddress address;
  @Inject private Language language;

  private SpreadPicture picture;
  private SpreadFigures figures;
  private List<Original> choices;
  private List<SpreadComb> combs;
  private SpreadMap map;
  private SpreadMap close;
  private int firstYear;
  private int lastYear;
  private int year;
  private Original chosen;
  private List<SpreadLine> lines;
  private Shown<CentreRow> centres;
  private Shown<Use> uses;
  private Shown<Returned> returned;

  /** A centre's line of the table. */
  public record CentreRow(Centre centre, int running, List<String> from, int given) {}

  /** Something that came back: who changed what, and in which version all have it. */
  public record Returned(Use use, Change change) {}

  /** What is shown of a longer list. */
  public record Shown<T>(List<T> rows, int total) {

    private static <T> Shown<T> of(List<T> all, int most) {
      return new Shown<>(all.stream().limit(most).toList(), all.size());
    }

    public boolean isCut() {
      return total > rows.size();
    }
  }

  public void load() {
    SpreadPicture whole = pictures.whole();
    lastYear = whole.day().getYear();
    firstYear =
        whole.uses().stream()
            .mapToInt(use -> use.since().firstDay().getYear())
            .min()
            .orElse(lastYear);
    year = askedYear();
    choices = originalsInUse(whole);
    String key = address.text(PROTOTYPE);
    chosen = choices.stream().filter(each -> each.key().equals(key)).findFirst().orElse(null);
    SpreadPicture then = year == lastYear ? whole : whole.at(LocalDate.of(year, 12, 31));
    picture = chosen == null ? then : then.of(chosen.key());
    figures = SpreadFigures.of(picture);
    combs = SpreadComb.of(picture);
    map = SpreadMap.of(picture, SpreadMap.WHOLE);
    close = SpreadMap.of(picture, SpreadMap.METROPOLIS);
    lines =
        SpreadLine.of(
            picture, getCombs().rows().stream().map(SpreadComb::original).toList(), firstYear);
    centres = centres();
    uses = uses();
    returned = returned();
  }

  private int askedYear() {
    String asked = address.text(YEAR);
    return asked.matches("\\d{4}")
        ? Math.max(firstYear, Math.min(lastYear, Integer.parseInt(asked)))
        : lastYear;
  }

  private static List<Original> originalsInUse(SpreadPicture whole) {
    Set<String> keys =
        whole.uses().stream().map(use -> use.original().key()).collect(Collectors.toSet());
    return whole.originals().stream().filter(each -> keys.contains(each.key())).toList();
  }

  /** Whether nothing is known yet. */
  public boolean isWithout() {
    return picture.uses().isEmpty();
  }

  public SpreadFigures getFigures() {
    return figures;
  }

  public int getYear() {
    return year;
  }

  /** The year as people write it, which is no number with its thousands apart. */
  public String getSaid() {
    return String.valueOf(year);
  }

  /** Whether it shows the present, and not the end of a year that has passed. */
  public boolean isToday() {
    return year == lastYear;
  }

  public List<Integer> getYears() {
    return IntStream.rangeClosed(firstYear, lastYear).boxed().toList();
  }

  /** The prototypes that one can choose among. */
  public List<Original> getChoices() {
    return choices;
  }

  /** The one that was chosen; null for all. */
  public Original getChosen() {
    return chosen;
  }

  /** This page as of another year. */
  public String in(int other) {
    return link(other, chosen == null ? null : chosen.key(), false);
  }

  /** This page about a prototype; about all for null. */
  public String about(String prototypeKey) {
    return link(year, prototypeKey, false);
  }

  /** This page with all prototypes drawn. */
  public String getWhole() {
    return link(year, null, true);
  }

  private String link(int asked, String prototypeKey, boolean all) {
    String query =
        Stream.of(
                asked == lastYear ? null : YEAR + "=" + asked,
                prototypeKey == null ? null : PROTOTYPE + "=" + prototypeKey,
                all ? ALL + "=oui" : null)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("&"));
    return language.link(query.isEmpty() ? PATH : PATH + "?" + query);
  }

  public SpreadMap getMap() {
    return map;
  }

  /** The metropolis, enlarged; null where too little happens there. */
  public SpreadMap getClose() {
    return close.hexagons().size() < FEWEST_CLOSE ? null : close;
  }

  /** The marks that a legend explains. */
  public SpreadMark[] getMarks() {
    return SpreadMark.values();
  }

  /** The prototypes as honeycombs, that of most centres first. */
  public Shown<SpreadComb> getCombs() {
    return Shown.of(combs, address.text(ALL).isEmpty() ? SOME : MANY);
  }

  /** The largest of them. */
  public SpreadComb getFirst() {
    return combs.isEmpty() ? null : combs.get(0);
  }

  /** The others that are drawn. */
  public List<SpreadComb> getOthers() {
    return getCombs().rows().stream().skip(1).toList();
  }

  /** All of them, for the table. */
  public Shown<SpreadComb> getPrototypes() {
    return Shown.of(combs, ROWS);
  }

  public List<SpreadLine> getLines() {
    return lines;
  }

  public List<SpreadLine.Year> getScale() {
    return SpreadLine.years(picture, firstYear);
  }

  /** What each centre uses and gave, those that do most first. */
  public Shown<CentreRow> getCentres() {
    return centres;
  }

  private Shown<CentreRow> centres() {
    Map<String, Centre> centres = new HashMap<>();
    Map<String, Integer> running = new HashMap<>();
    Map<String, Set<String>> from = new HashMap<>();
    Map<String, Set<String>> given = new HashMap<>();
    for (Use use : picture.uses()) {
      String key = use.centre().key();
      centres.put(key, use.centre());
      running.merge(key, use.current().state().isInUse() ? 1 : 0, Integer::sum);
      if (use.isTaken() && use.mentor() != null) {
        centres.put(use.mentor().key(), use.mentor());
        from.computeIfAbsent(key, taker -> new TreeSet<>()).add(use.mentor().name());
        given.computeIfAbsent(use.mentor().key(), giver -> new TreeSet<>()).add(key);
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

  /** What happened, the latest first. */
  public Shown<Use> getUses() {
    return uses;
  }

  private Shown<Use> uses() {
    List<Use> latest =
        picture.uses().stream()
            .sorted(
                Comparator.comparing((Use use) -> use.since().firstDay())
                    .reversed()
                    .thenComparing(Use::key))
            .toList();
    return Shown.of(latest, ROWS);
  }

  /** The adaptations that are in a version for all, the latest first. */
  public Shown<Returned> getReturned() {
    return returned;
  }

  private Shown<Returned> returned() {
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

  /** The names along the longest chain, where it began first; empty unless it has two takings. */
  public List<Centre> getChain() {
    List<Use> chain = figures.chain();
    if (chain.size() < 2) {
      return List.of();
    }
    return Stream.concat(Stream.ofNullable(chain.get(0).mentor()), chain.stream().map(Use::centre))
        .toList();
  }
}
