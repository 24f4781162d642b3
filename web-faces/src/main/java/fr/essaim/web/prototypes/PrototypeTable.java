package fr.essaim.web.prototypes;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.prototypes.PrototypeFilters;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.prototypes.SheetFigure;
import fr.essaim.core.prototypes.SheetFigures;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.ties.TieFlag;
import fr.essaim.core.ties.TieService;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.Lanes;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.lists.RowAct;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The prototypes of one's own organisations, and all that are public. */
@ApplicationScoped
public class PrototypeTable implements ListView<PrototypeRow> {

  static final String PATH = "/intranet/prototypes";

  private static final String FIELD = "prototypes.field.";

  @Inject private PrototypeService service;
  @Inject private TieService ties;
  @Inject private Access access;
  @Inject private Covers covers;
  @Inject private Modules modules;
  @Inject private Text text;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "prototypes.shelf";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INTRANET_READ);
  }

  @Override
  public ListResult<PrototypeRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<PrototypeRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<PrototypeSort> sorts() {
    return List.of(PrototypeSort.values());
  }

  @Override
  public Map<String, String> formerNames() {
    return Map.of(
        "etat", PrototypeFilters.STATE,
        "nature", PrototypeFilters.KIND,
        "public", PrototypeFilters.AUDIENCE);
  }

  @Override
  public List<Column<PrototypeRow>> columns() {
    return List.of(
        Column.of("title", FIELD + "title", PrototypeRow::title)
            .pictured(PrototypeRow::key, covers::small)
            .linked(this::address)
            .sorted(PrototypeSort.TITLE),
        Column.of("summary", FIELD + "summary", PrototypeRow::summary).inFiles(),
        Column.of("kind", FIELD + "kind", PrototypeRow::kind).inFiles(),
        Column.<PrototypeRow>state("state", FIELD + "state", PrototypeRow::state)
            .sortedDescending(PrototypeSort.STATE)
            .narrowedBy(PrototypeFilters.STATE),
        Column.of("since", FIELD + "since", PrototypeRow::since).inFiles(),
        Column.<PrototypeRow>state(
                "publication", "prototypes.facet.publication", PrototypeRow::publication)
            .narrowedBy(PrototypeFilters.PUBLICATION),
        Column.of("steward", "prototypes.facet.centre", PrototypeRow::steward)
            .marked(PrototypeRow::steward)
            .narrowedBy(PrototypeFilters.CENTRE),
        Column.of("origins", FIELD + "origins", PrototypeRow::origins).inFiles(),
        Column.of("themes", FIELD + "themes", PrototypeRow::themes).inFiles(),
        Column.of("audiences", FIELD + "audiences", PrototypeRow::audiences).inFiles(),
        Column.of("latestVersion", "prototypes.column.version", PrototypeRow::latestVersion),
        Column.of("licence", FIELD + "licence", PrototypeRow::licence).inFiles(),
        figure(SheetFigure.COST_ONCE, "costOnce"),
        figure(SheetFigure.COST_YEARLY, "costYearly"),
        figure(SheetFigure.HOURS_ONCE, "hoursOnce"),
        figure(SheetFigure.HOURS_YEARLY, "hoursYearly"),
        Column.day("modified", "prototypes.column.modified", PrototypeRow::modifiedAt)
            .sortedDescending(PrototypeSort.NEWEST),
        Column.of("take", "spread.take-up.column", this::taking)
            .onPage()
            .linked(row -> PATH + "/" + row.key() + "/reprendre"),
        Column.of("key", FIELD + "key", PrototypeRow::key).inFiles());
  }

  private static Column<PrototypeRow> figure(SheetFigure figure, String name) {
    return Column.<PrototypeRow>of(
            name,
            "prototypes.SheetFigure." + figure,
            row -> {
              SheetFigures.Amount amount = row.figures().amounts().get(figure);
              return amount == null ? "" : amount.dated();
            })
        .inFiles();
  }

  @Override
  public Map<String, ListQuery> presets() {
    Map<String, ListQuery> presets = new LinkedHashMap<>();
    List<String> own =
        access.grants().stream().map(Grant::organisationKey).distinct().sorted().toList();
    if (!own.isEmpty()) {
      presets.put("prototypes.shelf.mine", ListQuery.all().with(PrototypeFilters.CENTRE, own));
    }
    presets.put(
        "prototypes.shelf.drafts",
        ListQuery.all().with(PrototypeFilters.PUBLICATION, PublicationState.DRAFT));
    presets.put(
        "prototypes.shelf.in-use",
        ListQuery.all().with(PrototypeFilters.STATE, PrototypeState.APPLIED));
    return presets;
  }

  @Override
  public String key(PrototypeRow row) {
    return row.key();
  }

  @Override
  public boolean isMovable(PrototypeRow row) {
    return access.allows(Permission.PROTOTYPE_EDIT, row.steward().key());
  }

  @Override
  public String name(String key) {
    ListQuery alone = ListQuery.all().with(PrototypeFilters.KEY, List.of(key));
    return service.list(alone).rows().stream().map(PrototypeRow::title).findFirst().orElse(key);
  }

  @Override
  public List<RowAct> rowActs() {
    return List.of(
        new RowAct(
            "advance",
            "right",
            "prototypes.shelf.advance",
            Permission.PROTOTYPE_EDIT,
            service::moveOn),
        new RowAct(
            "publish",
            "globe",
            "prototypes.shelf.publish",
            Permission.PROTOTYPE_PUBLISH,
            service::publish,
            service::withdraw),
        new RowAct(
            "follow",
            "bell",
            "prototypes.shelf.follow",
            Permission.INTRANET_READ,
            this::follow,
            key -> ties.untie("prototype", key, TieFlag.FOLLOWED)));
  }

  /** What leads to taking it up; null where that cannot be. */
  private String taking(PrototypeRow row) {
    boolean may =
        row.publication() == PublicationState.PUBLISHED
            && row.state() != PrototypeState.ARCHIVED
            && modules.isOn(Module.SPREAD)
            && access.allowsSomewhere(Permission.SPREAD_EDIT);
    return may ? text.get("spread.take-up.row") : null;
  }

  private boolean follow(String key) {
    return ties.tie("prototype", key, TieFlag.FOLLOWED);
  }

  @Override
  public Optional<Lanes<PrototypeRow>> lanes() {
    return Optional.of(
        new Lanes<>(
            List.of(PrototypeState.values()),
            PrototypeRow::state,
            "advance",
            Set.of(PrototypeState.CAPITALISED, PrototypeState.ARCHIVED)));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(PATH + "/nouveau", "prototypes.shelf.new", Permission.PROTOTYPE_EDIT));
  }

  /** To its dossier, or to its public page where it is another centre's. */
  private String address(PrototypeRow row) {
    boolean own = access.allows(Permission.PROTOTYPE_READ, row.steward().key());
    return (own ? PATH : PrototypeCatalogue.PATH) + "/" + row.key();
  }
}
