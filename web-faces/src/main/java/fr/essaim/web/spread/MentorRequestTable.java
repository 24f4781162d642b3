package fr.essaim.web.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.spread.MentorRequestRow;
import fr.essaim.core.spread.MentorService;
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

/** Who asks whom to accompany a centre. */
@ApplicationScoped
public class MentorRequestTable implements ListView<MentorRequestRow> {

  static final String PATH = "/intranet/accompagnements";

  private static final String FIELD = "spread.field.";

  @Inject private MentorService service;
  @Inject private Access access;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "spread.requests";
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
  public ListResult<MentorRequestRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<MentorRequestRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<Column<MentorRequestRow>> columns() {
    return List.of(
        Column.of("centre", FIELD + "centre", MentorRequestRow::centre)
            .marked(MentorRequestRow::centre)
            .linked(row -> PATH + "/" + row.id())
            .sorted(SpreadSort.CENTRE)
            .narrowedBy(SpreadFilters.CENTRE),
        Column.of("prototype", FIELD + "prototype", MentorRequestRow::prototype)
            .pictured(row -> row.prototype().key())
            .narrowedBy(SpreadFilters.PROTOTYPE),
        Column.of("mentor", FIELD + "mentor", MentorRequestRow::mentor)
            .marked(MentorRequestRow::mentor)
            .sorted(SpreadSort.MENTOR)
            .narrowedBy(SpreadFilters.MENTOR),
        Column.<MentorRequestRow>state("state", FIELD + "state", MentorRequestRow::state)
            .narrowedBy(SpreadFilters.STATE),
        Column.day("asked", FIELD + "askedAt", MentorRequestRow::askedAt)
            .sortedDescending(SpreadSort.LATEST));
  }

  @Override
  public Map<String, ListQuery> presets() {
    return access.allowsSomewhere(Permission.SPREAD_EDIT)
        ? Map.of(
            "spread.requests.to-answer",
            ListQuery.all().with(SpreadFilters.WHICH, List.of(SpreadFilters.TO_ANSWER)))
        : Map.of();
  }
}
