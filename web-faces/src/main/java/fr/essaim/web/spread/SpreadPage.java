package fr.essaim.web.spread;

import fr.essaim.core.publication.DatasetGuide;
import fr.essaim.core.publication.DatasetView;
import fr.essaim.core.shared.Module;
import fr.essaim.core.spread.SpreadFigures;
import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPicture.Centre;
import fr.essaim.core.spread.SpreadPicture.Original;
import fr.essaim.core.spread.SpreadPicture.Use;
import fr.essaim.core.spread.SpreadPictures;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Question;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

  @Inject private SpreadPictures pictures;
  @Inject private SpreadViews views;
  @Inject private SpreadFeature feature;
  @Inject private DatasetGuide guide;
  @Inject private PageAddress address;
  @Inject private Language language;

  private SpreadViews.Known known;
  private SpreadViews.Wish wish;
  private SpreadView view;
  private boolean unknown;
  private Original chosen;
  private List<Promised> promises;
  private int lastYear;
  private int year;

  public void load() {
    SpreadPicture whole = pictures.whole();
    lastYear = whole.day().getYear();
    known = views.of(whole);
    year = askedYear();
    String key = address.text(PROTOTYPE);
    chosen = known.inUse().stream().filter(each -> each.key().equals(key)).findFirst().orElse(null);
    unknown = chosen == null && !key.isEmpty();
    wish =
        new SpreadViews.Wish(
            year == lastYear ? whole.day() : LocalDate.of(year, 12, 31),
            chosen == null ? null : chosen.key(),
            drawn(),
            known.firstYear());
    view = known.view(wish);
    promises = isToday() && chosen == null && Module.STEERING.isOn() ? promised(whole) : List.of();
  }

  /** What published federations set out to reach, then what operations promised. */
  private List<Promised> promised(SpreadPicture whole) {
    Set<String> published = whole.centres().stream().map(Centre::key).collect(Collectors.toSet());
    return Stream.concat(
            pictures.goals().stream()
                .filter(reach -> published.contains(reach.goal().federation().key()))
                .map(Promised::known),
            pictures.promises().stream().map(Promised::of))
        .toList();
  }

  private int drawn() {
    return address.text(ALL).isEmpty() ? SOME : MANY;
  }

  private int askedYear() {
    String asked = address.text(YEAR);
    return asked.matches("\\d{4}")
        ? Math.max(known.firstYear(), Math.min(lastYear, Integer.parseInt(asked)))
        : lastYear;
  }

  /** What is drawn and written of it is the same wherever this is. */
  public String getDrawn() {
    return String.join(
        " ", known.id().toString(), wish.toString(), language.getTag(), language.link(PATH));
  }

  /** Whether nothing is known yet. */
  public boolean isWithout() {
    return view.uses().total() == 0;
  }

  /** What was promised, beside what is reached today; nothing of a year that has passed. */
  public List<Promised> getPromises() {
    return promises;
  }

  public SpreadFigures getFigures() {
    return view.figures();
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
    return IntStream.rangeClosed(known.firstYear(), lastYear).boxed().toList();
  }

  /** The prototypes that one can choose among. */
  public List<Original> getChoices() {
    return known.inUse();
  }

  /** The one that was chosen; null for all. */
  public Original getChosen() {
    return chosen;
  }

  /** Whether a prototype was asked for that is not among them. */
  public boolean isUnknown() {
    return unknown;
  }

  /** The questions about it that give their queries and files. */
  public List<Question> getQuestions() {
    return feature.questions();
  }

  /** The files of its dataset; none before the first are made. */
  public List<DatasetView.File> getFiles() {
    return guide
        .dataset(SpreadFeature.DATASET, language.getTag())
        .map(DatasetView::files)
        .orElse(List.of());
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
    return view.map();
  }

  /** The metropolis, enlarged; null where too little happens there. */
  public SpreadMap getClose() {
    return view.close().hexagons().size() < FEWEST_CLOSE ? null : view.close();
  }

  /** The marks that a legend explains. */
  public SpreadMark[] getMarks() {
    return SpreadMark.values();
  }

  /** The prototypes as honeycombs, that of most centres first. */
  public SpreadView.Shown<SpreadComb> getCombs() {
    return SpreadView.Shown.of(view.combs(), drawn());
  }

  /** The largest of them. */
  public SpreadComb getFirst() {
    return view.combs().isEmpty() ? null : view.combs().get(0);
  }

  /** The others that are drawn. */
  public List<SpreadComb> getOthers() {
    return getCombs().rows().stream().skip(1).toList();
  }

  /** All of them, for the table. */
  public SpreadView.Shown<SpreadComb> getPrototypes() {
    return SpreadView.Shown.of(view.combs(), SpreadView.ROWS);
  }

  public List<SpreadLine> getLines() {
    return view.lines();
  }

  public List<SpreadLine.Year> getScale() {
    return view.scale();
  }

  /** What each centre uses and gave, those that do most first. */
  public SpreadView.Shown<SpreadView.CentreRow> getCentres() {
    return view.centres();
  }

  /** What happened, the latest first. */
  public SpreadView.Shown<Use> getUses() {
    return view.uses();
  }

  /** The adaptations that are in a version for all, the latest first. */
  public SpreadView.Shown<SpreadView.Returned> getReturned() {
    return view.returned();
  }

  /** The names along the longest chain, where it began first; empty unless it has two takings. */
  public List<Centre> getChain() {
    List<Use> chain = view.figures().chain();
    if (chain.size() < 2) {
      return List.of();
    }
    return Stream.concat(Stream.ofNullable(chain.get(0).mentor()), chain.stream().map(Use::centre))
        .toList();
  }
}
