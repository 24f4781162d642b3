package fr.essaim.web.prototypes;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.prototypes.PrototypeFilters;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The prototypes of one's own organisations, and all that are public. */
@ApplicationScoped
public class PrototypeTable implements ListView<PrototypeRow> {

  static final String PATH = "/intranet/prototypes";

  private static final String FIELD = "prototypes.field.";

  @Inject private PrototypeService service;
  @Inject private Access access;

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
    return Optional.of(Permission.PROTOTYPE_READ);
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
            .pictured(PrototypeRow::key)
            .linked(this::address)
            .sorted(PrototypeSort.TITLE),
        Column.of("summary", FIELD + "summary", PrototypeRow::summary).inFiles(),
        Column.of("kind", FIELD + "kind", PrototypeRow::kind).inFiles(),
        Column.<PrototypeRow>state("state", FIELD + "state", PrototypeRow::state)
            .sortedDescending(PrototypeSort.STATE),
        Column.of("since", FIELD + "since", PrototypeRow::since).inFiles(),
        Column.state("publication", "prototypes.facet.publication", PrototypeRow::publication),
        Column.of("steward", "prototypes.facet.centre", PrototypeRow::steward)
            .marked(PrototypeRow::steward),
        Column.of("origins", FIELD + "origins", PrototypeRow::origins).inFiles(),
        Column.of("themes", FIELD + "themes", PrototypeRow::themes).inFiles(),
        Column.of("audiences", FIELD + "audiences", PrototypeRow::audiences).inFiles(),
        Column.of("latestVersion", "prototypes.column.version", PrototypeRow::latestVersion),
        Column.of("licence", FIELD + "licence", PrototypeRow::licence).inFiles(),
        Column.day("modified", "prototypes.column.modified", PrototypeRow::modifiedAt)
            .sortedDescending(PrototypeSort.NEWEST),
        Column.of("key", FIELD + "key", PrototypeRow::key).inFiles());
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
