package fr.essaim.web.education;

import static java.util.Comparator.comparingLong;

import fr.essaim.core.education.Accessibility;
import fr.essaim.core.education.Cost;
import fr.essaim.core.education.EducationMap;
import fr.essaim.core.education.EducationTheme;
import fr.essaim.core.education.PlaceFilters;
import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.education.PlaceRow;
import fr.essaim.core.education.PlaceSort;
import fr.essaim.core.education.Position;
import fr.essaim.core.education.Stage;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.web.education.PlaceDrawings.Spot;
import fr.essaim.web.lists.ListAddress;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Pager;
import fr.essaim.web.shell.QueryString;
import fr.essaim.web.shell.Text;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code /carte}: the places, as a list and on a map at once. */
@Named
@RequestScoped
public class PlaceMapPage {

  static final String PATH = "/carte";

  private static final String WEDNESDAY = "3";
  private static final String CLOSE = "2000";
  private static final String FARTHEST = "100000";

  /** What the form of the page has fields for; the rest goes with it unseen. */
  private static final Set<String> IN_FORM =
      Set.of(
          AskedPlaces.WHERE,
          PlaceFilters.DAY,
          PlaceFilters.HOUR,
          PlaceFilters.DURING,
          PlaceFilters.AGE,
          PlaceFilters.COST,
          PlaceFilters.THEME,
          PlaceFilters.KIND,
          PlaceFilters.ACCESSIBILITY,
          PlaceFilters.WITHIN);

  /** What says which offer a row is about. */
  private static final List<String> BY_OFFER =
      List.of(PlaceFilters.STAGE, PlaceFilters.AGE, PlaceFilters.THEME, PlaceFilters.COST);

  private static final List<String> DISTANCES =
      List.of("500", "1000", CLOSE, "5000", "10000", AskedPlaces.USUAL, "50000", FARTHEST);

  @Inject private AskedPlaces asked;
  @Inject private EducationMap map;
  @Inject private TerritoryDirectory territories;
  @Inject private PlaceWords words;
  @Inject private OpeningWords opening;
  @Inject private PlaceDrawings drawings;
  @Inject private Text text;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  private ListResult<PlaceRow> result;
  private ListQuery query;
  private List<Line> lines;
  private PlaceDrawing drawing;

  /**
   * Something to choose, or to let go if it is chosen.
   *
   * @param icon the name of its picture
   */
  public record Chip(String icon, String label, String address, boolean chosen) {}

  /** A value of a field of the form. */
  public record Choice(String value, String label, boolean chosen) {}

  /** A filter that can be let go, and how many places there would be. */
  public record WayOut(String label, String address, long places) {}

  /** One thing that narrows the list, and the question without it. */
  private record Narrowed(String label, ListQuery without) {}

  /**
   * A place in the list.
   *
   * @param number from 1, the same as on the map
   * @param when it is open, in words; empty where nobody knows
   * @param open whether it is at this moment
   */
  public record Line(int number, PlaceRow row, String when, boolean open) {}

  /** Several values of a filter. */
  public record Group(String name, String title, List<Choice> choices) {}

  @PostConstruct
  void load() {
    result = map.search(asked.query());
    query = asked.written(result.query()).atPage(result.query().page());
    int before = (result.page().number() - 1) * result.page().size();
    lines =
        IntStream.range(0, result.rows().size())
            .mapToObj(i -> line(before + i + 1, result.rows().get(i)))
            .toList();
    drawing =
        drawings.of(
            lines.stream()
                .map(line -> new Spot(line.number(), line.row().name(), line.row().position()))
                .toList(),
            near().orElse(null),
            within());
  }

  /** In metres; 0 where nobody said. */
  private int within() {
    String said = query.one(PlaceFilters.WITHIN);
    return isMetres(said) ? Integer.parseInt(said) : 0;
  }

  private static boolean isMetres(String said) {
    return said.matches("\\d{1,6}");
  }

  /** What is asked, as the fields of the form show it. */
  public ListQuery getQuery() {
    return query;
  }

  public String getWhere() {
    return asked.where();
  }

  /** Whether somebody typed where they are, and nobody knows where that is. */
  public boolean isLost() {
    return !asked.isUnderstood();
  }

  public long getTotal() {
    return result.total();
  }

  /** How many there are, and in which order. */
  public String getFound() {
    String found = text.count("education.found", result.total());
    return result.total() < 2 ? found : text.of("education.public.found", found, order());
  }

  private String order() {
    if (!query.sort().isEmpty() && !query.sort().equals("usual")) {
      return text.get("education.public.order." + query.sort().replace("-", ""));
    }
    String order = isNear() ? "near" : query.text().isEmpty() ? "name" : "words";
    return text.get("education.public.order." + order);
  }

  /** Whether distances are known. */
  public boolean isNear() {
    return near().isPresent();
  }

  private Optional<Position> near() {
    return Position.read(result.query().one(PlaceFilters.NEAR));
  }

  public List<Line> getLines() {
    return lines;
  }

  private Line line(int number, PlaceRow row) {
    String hours = hours(row);
    return new Line(number, row, opening.asked(query, hours), opening.isOpen(hours));
  }

  /** Those of the offer that was looked for, else of the place. */
  private String hours(PlaceRow row) {
    String ofOffer = row.offer() == null ? "" : row.offer().hours();
    boolean byOffer = BY_OFFER.stream().anyMatch(filter -> !query.chosen(filter).isEmpty());
    return (byOffer || row.hours().isEmpty()) && !ofOffer.isEmpty() ? ofOffer : row.hours();
  }

  public PlaceDrawing getDrawing() {
    return drawing;
  }

  public Pager getPager() {
    return new Pager(result.page(), PATH, QueryString.of(request.getParameterMap()));
  }

  /** The stages of a child's life, of which one is chosen. */
  public List<Chip> getStages() {
    return Arrays.stream(Stage.values())
        .map(
            stage -> {
              String word = ListQuery.word(stage);
              boolean chosen = query.chosen(PlaceFilters.STAGE).contains(word);
              Set<String> then = chosen ? Set.of() : Set.of(word);
              return new Chip(
                  word, text.label(stage), link(query.with(PlaceFilters.STAGE, then)), chosen);
            })
        .toList();
  }

  /** What is asked most, one touch away. */
  public List<Chip> getQuick() {
    return Stream.of(
            quick("calendar", day(WEDNESDAY), PlaceFilters.DAY, WEDNESDAY),
            quick("clock", text.get("education.public.now"), PlaceFilters.OPEN, PlaceFilters.NOW),
            quick("euro", text.label(Cost.FREE), PlaceFilters.COST, ListQuery.word(Cost.FREE)),
            quick("locate", distance(CLOSE), PlaceFilters.WITHIN, CLOSE),
            quick(
                "wheelchair",
                text.get("education.public.accessible"),
                PlaceFilters.ACCESSIBILITY,
                ListQuery.word(Accessibility.WHEELCHAIR)),
            quick(
                "holidays",
                text.get("education.public.holidays"),
                PlaceFilters.DURING,
                PlaceFilters.HOLIDAYS_ONLY))
        .filter(chip -> isNear() || !chip.icon().equals("locate"))
        .toList();
  }

  private Chip quick(String icon, String label, String filter, String value) {
    return new Chip(
        icon, label, link(query.toggled(filter, value)), query.chosen(filter).contains(value));
  }

  /** What narrows the list and is not seen to be pressed, each with the way to let it go. */
  public List<Chip> getChosen() {
    Set<String> pressed =
        Stream.concat(getStages().stream(), getQuick().stream())
            .filter(Chip::chosen)
            .map(Chip::label)
            .collect(Collectors.toSet());
    return narrowed().stream()
        .filter(each -> !pressed.contains(each.label()))
        .map(each -> new Chip("", each.label(), link(each.without()), true))
        .toList();
  }

  public boolean isNarrowed() {
    return !narrowed().isEmpty();
  }

  /** All that narrows the list. */
  private List<Narrowed> narrowed() {
    List<Narrowed> found = new ArrayList<>();
    if (!query.text().isEmpty()) {
      found.add(
          new Narrowed(
              text.of("education.public.words", query.text()),
              new ListQuery("", query.chosen(), query.sort(), 1, 0)));
    }
    if (isNear() && query.chosen(PlaceFilters.WITHIN).isEmpty()) {
      found.add(
          new Narrowed(
              distance(AskedPlaces.USUAL), query.with(PlaceFilters.WITHIN, Set.of(FARTHEST))));
    }
    new TreeMap<>(query.chosen())
        .forEach(
            (filter, values) ->
                values.stream()
                    .sorted()
                    .filter(value -> !label(filter, value).isEmpty())
                    .map(value -> new Narrowed(label(filter, value), query.toggled(filter, value)))
                    .forEach(found::add));
    return found;
  }

  /** What a value of a filter says; empty for what stands elsewhere on the page, or for nothing. */
  private String label(String filter, String value) {
    return switch (filter) {
      case PlaceFilters.STAGE -> constant(Stage.values(), value);
      case PlaceFilters.AGE ->
          value.matches("\\d{1,3}") ? text.of("education.public.age", value) : "";
      case PlaceFilters.THEME -> constant(EducationTheme.values(), value);
      case PlaceFilters.COST -> constant(Cost.values(), value);
      case PlaceFilters.KIND -> constant(PlaceKind.values(), value);
      case PlaceFilters.ACCESSIBILITY ->
          value.equals(ListQuery.word(Accessibility.WHEELCHAIR))
              ? text.get("education.public.accessible")
              : constant(Accessibility.values(), value);
      case PlaceFilters.DAY -> value.matches("[1-7]") ? day(value) : "";
      case PlaceFilters.HOUR ->
          value.matches("([01]?\\d|2[0-3]):[0-5]\\d") ? text.of("education.public.at", value) : "";
      case PlaceFilters.OPEN -> text.get("education.public.now");
      case PlaceFilters.DURING -> text.get("education.public.holidays");
      case PlaceFilters.WITHIN -> isNear() && isMetres(value) ? distance(value) : "";
      case PlaceFilters.NEAR -> isNear() ? text.get("education.public.here") : "";
      case PlaceFilters.BOX -> text.get("education.public.box");
      case PlaceFilters.COMMUNE -> territories.communeLabel(value).orElse("");
      case PlaceFilters.LANGUAGE -> Formats.capitalised(language.nameOf(value));
      default -> "";
    };
  }

  private String constant(Enum<?>[] constants, String word) {
    return Arrays.stream(constants)
        .filter(each -> ListQuery.word(each).equals(word))
        .findFirst()
        .map(text::label)
        .orElse("");
  }

  private String day(String number) {
    return Formats.capitalised(
        DayOfWeek.of(Integer.parseInt(number))
            .getDisplayName(TextStyle.FULL, language.getLocale()));
  }

  private String distance(String metres) {
    return text.of("education.public.within", words.distance(Integer.valueOf(metres)));
  }

  /** Where nothing was found: what can be let go, with what there would be then. */
  public List<WayOut> getWaysOut() {
    List<Narrowed> narrowed = narrowed();
    List<Long> totals =
        map.totals(narrowed.stream().map(each -> asked.resolved(each.without())).toList());
    return IntStream.range(0, totals.size())
        .filter(i -> totals.get(i) > 0)
        .mapToObj(
            i ->
                new WayOut(narrowed.get(i).label(), link(narrowed.get(i).without()), totals.get(i)))
        .sorted(comparingLong(WayOut::places).reversed())
        .toList();
  }

  public List<Choice> getDistances() {
    return DISTANCES.stream()
        .map(value -> choice(PlaceFilters.WITHIN, value, words.distance(Integer.valueOf(value))))
        .toList();
  }

  /** What has few values, all of which are shown. */
  public List<Group> getGroups() {
    return List.of(
        group(
            PlaceFilters.DAY,
            Arrays.stream(DayOfWeek.values())
                .map(each -> Integer.toString(each.getValue()))
                .map(value -> choice(PlaceFilters.DAY, value, day(value)))
                .toList()),
        group(
            PlaceFilters.DURING,
            List.of(
                choice(
                    PlaceFilters.DURING,
                    PlaceFilters.HOLIDAYS_ONLY,
                    text.get("education.public.holidays")))),
        group(PlaceFilters.COST, choices(PlaceFilters.COST, Cost.values())),
        group(
            PlaceFilters.ACCESSIBILITY,
            choices(PlaceFilters.ACCESSIBILITY, Accessibility.values())),
        group(PlaceFilters.THEME, choices(PlaceFilters.THEME, EducationTheme.values())),
        group(PlaceFilters.KIND, choices(PlaceFilters.KIND, PlaceKind.values())));
  }

  private Group group(String filter, List<Choice> choices) {
    return new Group(filter, text.get("education.public.filter." + filter), choices);
  }

  private List<Choice> choices(String filter, Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(each -> choice(filter, ListQuery.word(each), text.label(each)))
        .toList();
  }

  public List<Choice> getSorts() {
    return Arrays.stream(PlaceSort.values())
        .map(
            sort -> {
              String word = ListQuery.word(sort);
              return new Choice(word, text.label(sort), query.sort().equals(word));
            })
        .toList();
  }

  private Choice choice(String filter, String value, String label) {
    return new Choice(value, label, query.chosen(filter).contains(value));
  }

  /** What else the address says, which the form hands on. */
  public Map<String, Set<String>> getKept() {
    Map<String, Set<String>> kept = new TreeMap<>(query.chosen());
    kept.keySet().removeAll(IN_FORM);
    return kept;
  }

  /** The same question as a file. */
  public String file(String path) {
    return language.link(ListAddress.write(path, result.query()));
  }

  private String link(ListQuery other) {
    return language.link(ListAddress.write(PATH, other));
  }
}
