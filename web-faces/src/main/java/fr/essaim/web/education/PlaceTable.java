package fr.essaim.web.education;

import fr.essaim.core.education.EducationTheme;
import fr.essaim.core.education.Freshness;
import fr.essaim.core.education.PlaceFilters;
import fr.essaim.core.education.PlaceRow;
import fr.essaim.core.education.PlaceService;
import fr.essaim.core.education.PlaceSort;
import fr.essaim.core.education.PlaceState;
import fr.essaim.core.education.Position;
import fr.essaim.core.education.Stage;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListFilter;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.lists.RowAct;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The places of the education map, for those who keep them and for everybody signed in. */
@ApplicationScoped
public class PlaceTable implements ListView<PlaceRow> {

  static final String PATH = "/intranet/lieux";

  /** The caller's own. */
  private static final ListQuery OWN = ListQuery.all().with(PlaceFilters.OWN, List.of("yes"));

  /** Those of them that everybody finds and nobody confirmed for a year. */
  static final ListQuery TO_CHECK =
      OWN.with(PlaceFilters.FRESHNESS, Freshness.TO_CHECK)
          .with(PlaceFilters.STATE, PlaceState.SHOWN, PlaceState.UNDER_REVIEW)
          .sortedBy(PlaceSort.CONFIRMED);

  private static final String FIELD = "education.field.";

  @Inject private PlaceService service;
  @Inject private Access access;
  @Inject private Text text;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "education.places";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INTRANET_READ);
  }

  @Override
  public ListResult<PlaceRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<PlaceRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<PlaceSort> sorts() {
    return List.of(PlaceSort.values());
  }

  @Override
  public List<Column<PlaceRow>> columns() {
    return List.of(
        Column.of("name", FIELD + "name", PlaceRow::name)
            .linked(row -> PlacePage.path(row.key()))
            .sorted(PlaceSort.NAME),
        Column.<PlaceRow>of("kind", FIELD + "kind", PlaceRow::kind).narrowedBy(PlaceFilters.KIND),
        Column.<PlaceRow>of("commune", FIELD + "commune", PlaceRow::commune)
            .narrowedBy(PlaceFilters.COMMUNE),
        Column.of("street", FIELD + "street", PlaceRow::street).inFiles(),
        Column.<PlaceRow>state("state", FIELD + "state", PlaceRow::state)
            .narrowedBy(PlaceFilters.STATE),
        Column.<PlaceRow>of("freshness", FIELD + "freshness", PlaceRow::freshness)
            .tagged(row -> row.freshness() == Freshness.FRESH ? "good" : "warn")
            .narrowedBy(PlaceFilters.FRESHNESS),
        Column.of("confirmed", FIELD + "confirmed", PlaceRow::confirmedOn)
            .sorted(PlaceSort.CONFIRMED),
        Column.of("confirmedBy", FIELD + "confirmedBy", PlaceRow::confirmedBy).inFiles(),
        Column.of("offers", FIELD + "offers", PlaceRow::offers),
        Column.of("phone", FIELD + "publicPhone", PlaceRow::phone).inFiles(),
        Column.<PlaceRow>of(
                "latitude",
                FIELD + "latitude",
                row -> row.position() == null ? null : Position.text(row.position().latitude()))
            .inFiles(),
        Column.<PlaceRow>of(
                "longitude",
                FIELD + "longitude",
                row -> row.position() == null ? null : Position.text(row.position().longitude()))
            .inFiles(),
        Column.day("modified", FIELD + "modified", PlaceRow::modifiedAt)
            .sortedDescending(PlaceSort.CHANGED));
  }

  @Override
  public List<ListFilter> filters() {
    return List.of(
        ListFilter.choice(
            PlaceFilters.FRESHNESS,
            FIELD + "freshness",
            "education.places.any",
            Freshness.values(),
            text),
        ListFilter.choice(
            PlaceFilters.STAGE, FIELD + "stage", "education.places.any", Stage.values(), text),
        ListFilter.choice(
            PlaceFilters.THEME,
            FIELD + "themes",
            "education.places.any",
            EducationTheme.values(),
            text));
  }

  @Override
  public Map<String, ListQuery> presets() {
    Map<String, ListQuery> presets = new LinkedHashMap<>();
    if (access.allowsSomewhere(Permission.PLACE_READ)) {
      presets.put("education.places.own", OWN);
      presets.put("education.places.to-check", TO_CHECK);
      presets.put(
          "education.places.under-review", OWN.with(PlaceFilters.STATE, PlaceState.UNDER_REVIEW));
      presets.put("education.places.hidden", OWN.with(PlaceFilters.STATE, PlaceState.HIDDEN));
    }
    return presets;
  }

  @Override
  public String key(PlaceRow row) {
    return row.mayEdit() ? row.key() : null;
  }

  @Override
  public String name(String key) {
    return service.open(key).name();
  }

  @Override
  public List<RowAct> rowActs() {
    return List.of(
        new RowAct(
            "confirm",
            "check",
            "education.places.confirm",
            Permission.PLACE_MODERATE,
            service::confirm,
            service::takeBack));
  }

  @Override
  public Optional<String> places() {
    return Optional.of(PlaceFilters.COMMUNE);
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(PATH + "/nouveau", "education.places.new", Permission.PLACE_MODERATE),
        new Action(CollectionTable.PATH, "education.collections.title", Permission.PARTICIPATE),
        new Action(WalkPage.PATH, "education.walk.title", Permission.INTRANET_READ),
        new Action(DuplicateTable.PATH, "education.duplicates.nav", Permission.PLACE_READ));
  }
}
