package fr.essaim.web.shell;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import fr.essaim.core.shared.Module;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What all contexts bring, as far as their modules are on. */
@ApplicationScoped
public class Features {

  @Inject private Instance<Feature> beans;

  private List<Feature> all;
  private final Map<String, Feature> owners = new HashMap<>();
  private Routes routes;
  private Predicate<Module> isOn = Module::isOn;

  /** A thing, by its kind and its key. */
  public record Thing(String type, String key) {}

  Features() {}

  /**
   * @param isOn which modules are switched on
   */
  Features(List<Feature> all, Predicate<Module> isOn) {
    this.isOn = isOn;
    take(all);
  }

  @PostConstruct
  void find() {
    take(beans.stream().toList());
  }

  private void take(List<Feature> found) {
    all = found.stream().sorted(comparingInt(Features::place)).toList();
    routes = new Routes(all);
    all.forEach(each -> Routes.of(each).forEach(row -> owners.put(row.template(), each)));
  }

  /** What visitors find in the head of each page comes first, in its order. */
  private static int place(Feature feature) {
    return feature.menu().stream()
        .filter(entry -> entry.part() == MenuEntry.Part.SITE)
        .mapToInt(MenuEntry::place)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** The names of all contexts, whether their modules are on or not. */
  public List<String> names() {
    return all.stream().map(Feature::name).toList();
  }

  /** The addresses of all of them. */
  public Routes routes() {
    return routes;
  }

  /** The row that a request comes to, which it takes note of. */
  public Optional<Routes.Match> route(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Optional<Routes.Match> match = routes.find(path, Module::isOn);
    match.ifPresent(found -> found.route().takes(request));
    return match;
  }

  /** The entries of a part of the menu, in their order. */
  public List<MenuEntry> menu(MenuEntry.Part part) {
    return on().flatMap(feature -> feature.menu().stream())
        .filter(entry -> entry.part() == part)
        .filter(entry -> entry.module() == null || isOn.test(entry.module()))
        .sorted(comparingInt(MenuEntry::place))
        .toList();
  }

  /** The kind of thing of that name. */
  public Optional<ThingType> thing(String name) {
    return things().filter(type -> type.name().equals(name)).findFirst();
  }

  /** The kind of thing whose page in the intranet has this template. */
  public Optional<ThingType> thingOf(String template) {
    return things().filter(type -> template.equals(type.intranetPage())).findFirst();
  }

  private Stream<ThingType> things() {
    return on().flatMap(feature -> feature.things().stream());
  }

  /**
   * The page that a visitor finds at an address, as it is noted; empty if there is none.
   *
   * @param path without a query
   */
  public Optional<String> pageAt(String path) {
    return routes
        .find(path, isOn)
        .map(Routes.Match::route)
        .filter(Route::isForVisitors)
        .flatMap(row -> owners.get(row.template()).pageAt(row.template(), path));
  }

  /** The thing that an address of a visitor is about, by its page, a part of it or its document. */
  public Optional<Thing> thingAt(String path) {
    return things()
        .flatMap(type -> type.keyAt(path).map(key -> new Thing(type.name(), key)).stream())
        .findFirst();
  }

  /** The name of a kind of thing that has pages, to show what addresses look like. */
  public String sample() {
    return things().filter(type -> type.publicPage() != null).findFirst().orElseThrow().name();
  }

  /** The datasets of all contexts, by name, whether their modules are on or not. */
  public List<Dataset> datasets() {
    return all.stream()
        .flatMap(feature -> feature.datasets().stream())
        .sorted(comparing(Dataset::name))
        .toList();
  }

  /** The dataset of the context that brings a route. */
  public Optional<Dataset> datasetOf(Route route) {
    return owners.get(route.template()).datasets().stream().findFirst();
  }

  /** Queries to begin with. */
  public List<String> examples() {
    return on().flatMap(feature -> feature.examples().stream()).toList();
  }

  /** Questions that need no query, those of a context together. */
  public List<Question> questions() {
    return on().flatMap(feature -> feature.questions().stream())
        .filter(question -> question.module() == null || isOn.test(question.module()))
        .toList();
  }

  public Optional<Question> question(String key) {
    return questions().stream().filter(question -> question.key().equals(key)).findFirst();
  }

  /** What a visitor's search finds, in the order in which it is shown. */
  public List<Section> search(String text) {
    return on().flatMap(feature -> feature.search(text).stream())
        .filter(section -> section.total() > 0)
        .sorted(comparingInt(Section::place))
        .toList();
  }

  /** What the public page of a thing shows of other contexts, in the order in which it is shown. */
  public List<Section> about(String type, String key) {
    return on().flatMap(feature -> feature.about(type, key).stream())
        .sorted(comparingInt(Section::place))
        .toList();
  }

  /** What waits for the person who is signed in, in the order in which it is shown. */
  public List<Waiting> waiting() {
    return on().flatMap(feature -> feature.waiting().stream())
        .filter(kind -> kind.total() > 0)
        .sorted(comparingInt(Waiting::place))
        .toList();
  }

  /** What will take place for the person who is signed in, the nearest first. */
  public List<AgendaEntry> agenda(int most) {
    return on().flatMap(feature -> feature.agenda(most).stream())
        .sorted(
            comparing(AgendaEntry::date)
                .thenComparing(AgendaEntry::start, nullsLast(naturalOrder())))
        .limit(most)
        .toList();
  }

  /** What the calendar of a telephone reads at a person's secret address. */
  public List<AgendaEntry> agenda(String token) {
    return on().flatMap(feature -> feature.agenda(token).stream()).toList();
  }

  /**
   * Where somebody is led who may not open a thing at an address any more.
   *
   * @param template of its route
   * @param key of the thing
   */
  public Optional<String> elsewhere(String template, String key) {
    return Optional.ofNullable(owners.get(template)).flatMap(owner -> owner.elsewhere(key));
  }

  /** What needs somebody in the parts of administration. */
  public List<Need> needs() {
    return on().flatMap(feature -> feature.needs().stream()).toList();
  }

  private Stream<Feature> on() {
    return all.stream().filter(feature -> feature.module().filter(isOn.negate()).isEmpty());
  }
}
