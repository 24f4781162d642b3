package fr.essaim.web.reporting;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.reporting.ReportFilters;
import fr.essaim.core.reporting.ReportRow;
import fr.essaim.core.reporting.ReportService;
import fr.essaim.core.reporting.ReportSort;
import fr.essaim.core.reporting.ReportState;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.steering.Begun;
import fr.essaim.web.steering.SteeringOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The reports that a person reads. */
@ApplicationScoped
public class ReportList implements ListView<ReportRow> {

  static final String PATH = "/intranet/bilans";

  private static final String FIELD = "reporting.field.";

  @Inject private ReportService service;
  @Inject private SteeringOptions options;
  @Inject private Formats formats;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "reporting.list";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.OPERATION_READ);
  }

  @Override
  public ListResult<ReportRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<ReportRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<ReportSort> sorts() {
    return List.of(ReportSort.values());
  }

  @Override
  public List<Action> actions() {
    Action templates =
        new Action(ReportTemplatesPage.PATH, "reporting.templates.nav", Permission.REPORT_READ);
    return Stream.concat(options.begin(Begun.REPORT).stream(), Stream.of(templates)).toList();
  }

  @Override
  public Map<String, ListQuery> presets() {
    return Map.of(
        "reporting.list.signed", ListQuery.all().with(ReportFilters.STATE, ReportState.SIGNED));
  }

  @Override
  public List<Column<ReportRow>> columns() {
    return List.of(
        Column.of("title", FIELD + "title", ReportRow::title)
            .linked(row -> path(row.key()))
            .sorted(ReportSort.TITLE),
        Column.of("state", FIELD + "state", ReportRow::state)
            .tagged(row -> row.state() == ReportState.SIGNED ? "good" : "")
            .narrowedBy(ReportFilters.STATE),
        Column.of("funder", FIELD + "funder", ReportRow::funder).narrowedBy(ReportFilters.FUNDER),
        Column.of(
                "period",
                FIELD + "period",
                (ReportRow row) -> formats.date(row.starts()) + " – " + formats.date(row.ends()))
            .sortedDescending(ReportSort.LATEST),
        Column.of("versions", FIELD + "versions", ReportRow::versions),
        Column.of("operation", FIELD + "operation", (ReportRow row) -> row.operation().name())
            .narrowedBy(ReportFilters.OPERATION));
  }

  static String path(String key) {
    return PATH + "/" + key;
  }

  static String path(String key, int number) {
    return path(key) + "/versions/" + number;
  }
}
