package fr.essaim.web.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.spread.InstallationRow;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.SpreadFilters;
import fr.essaim.core.spread.SpreadSort;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Which centre has what in use. */
@ApplicationScoped
public class InstallationTable implements ListView<InstallationRow> {

  static final String PATH = "/intranet/installations";

  private static final String FIELD = "spread.field.";

  @Inject private InstallationService service;
  @Inject private Access access;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "spread.installations";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INTRANET_READ);
  }

  @Override
  public Optional<Section> preface() {
    return SpreadFeature.tabs(PATH);
  }

  @Override
  public ListResult<InstallationRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<InstallationRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<Column<InstallationRow>> columns() {
    return List.of(
        Column.of("prototype", FIELD + "prototype", InstallationRow::prototype)
            .pictured(row -> row.prototype().key())
            .linked(row -> PATH + "/" + row.key())
            .sorted(SpreadSort.PROTOTYPE)
            .narrowedBy(SpreadFilters.PROTOTYPE),
        Column.of("centre", FIELD + "centre", InstallationRow::centre)
            .marked(InstallationRow::centre)
            .sorted(SpreadSort.CENTRE)
            .narrowedBy(SpreadFilters.CENTRE),
        Column.of("version", FIELD + "version", InstallationRow::version),
        Column.<InstallationRow>state("state", FIELD + "state", InstallationRow::state)
            .narrowedBy(SpreadFilters.STATE),
        Column.of("since", FIELD + "since", InstallationRow::since),
        Column.of("begun", FIELD + "begun", InstallationRow::begun).inFiles(),
        Column.of("mentor", FIELD + "mentor", InstallationRow::mentor),
        Column.of(
            "adaptations",
            FIELD + "adaptations",
            row -> row.adaptations() == 0 ? null : row.adaptations()),
        Column.of("lastEvidence", FIELD + "lastEvidence", InstallationRow::lastEvidence)
            .tagged(row -> row.untold() ? "honey" : null),
        Column.day("modified", FIELD + "modified", InstallationRow::modifiedAt)
            .sortedDescending(SpreadSort.LATEST));
  }

  @Override
  public Map<String, ListQuery> presets() {
    if (!access.allowsSomewhere(Permission.SPREAD_READ)) {
      return Map.of();
    }
    Map<String, ListQuery> presets = new LinkedHashMap<>();
    presets.put("spread.installations.own", which(SpreadFilters.OWN));
    presets.put("spread.installations.untold", which(SpreadFilters.UNTOLD));
    return presets;
  }

  private static ListQuery which(String said) {
    return ListQuery.all().with(SpreadFilters.WHICH, List.of(said));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(PATH + "/nouvelle", "spread.installations.new", Permission.SPREAD_EDIT));
  }
}
