package fr.essaim.web.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.spread.AdaptationRow;
import fr.essaim.core.spread.AdaptationService;
import fr.essaim.core.spread.SpreadFilters;
import fr.essaim.core.spread.SpreadSort;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What centres changed, and what came back. */
@ApplicationScoped
public class AdaptationTable implements ListView<AdaptationRow> {

  static final String PATH = "/intranet/adaptations";

  private static final String FIELD = "spread.field.";

  @Inject private AdaptationService service;
  @Inject private Access access;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "spread.adaptations";
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
  public ListResult<AdaptationRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<AdaptationRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<Column<AdaptationRow>> columns() {
    return List.of(
        Column.of("title", FIELD + "title", AdaptationRow::title)
            .linked(row -> PATH + "/" + row.key()),
        Column.of("prototype", FIELD + "prototype", AdaptationRow::prototype)
            .pictured(row -> row.prototype().key())
            .sorted(SpreadSort.PROTOTYPE)
            .narrowedBy(SpreadFilters.PROTOTYPE),
        Column.of("centre", FIELD + "centre", AdaptationRow::centre)
            .marked(AdaptationRow::centre)
            .sorted(SpreadSort.CENTRE)
            .narrowedBy(SpreadFilters.CENTRE),
        Column.<AdaptationRow>state("state", FIELD + "state", AdaptationRow::state)
            .narrowedBy(SpreadFilters.STATE),
        Column.of("since", FIELD + "since", AdaptationRow::since),
        Column.of("acceptedVersion", FIELD + "acceptedVersion", AdaptationRow::acceptedVersion),
        Column.day("modified", FIELD + "modified", AdaptationRow::modifiedAt)
            .sortedDescending(SpreadSort.LATEST));
  }

  @Override
  public Map<String, ListQuery> presets() {
    return access.allowsSomewhere(Permission.PROTOTYPE_PUBLISH)
        ? Map.of(
            "spread.adaptations.to-answer",
            ListQuery.all().with(SpreadFilters.WHICH, List.of(SpreadFilters.TO_ANSWER)))
        : Map.of();
  }
}
