package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.steering.OperationFilters;
import fr.essaim.core.steering.OperationRow;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.OperationSort;
import fr.essaim.core.steering.OperationState;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The operations that a person reads. */
@ApplicationScoped
public class OperationTable implements ListView<OperationRow> {

  static final String PATH = "/intranet/operations";

  static final String NEW = "nouvelle";

  @Inject private OperationService service;
  @Inject private Formats formats;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "steering.list";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.OPERATION_READ);
  }

  @Override
  public ListResult<OperationRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<OperationRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<OperationSort> sorts() {
    return List.of(OperationSort.values());
  }

  @Override
  public Map<String, ListQuery> presets() {
    return Map.of(
        "steering.list.open", ListQuery.all().with(OperationFilters.STATE, OperationState.OPEN));
  }

  @Override
  public List<Column<OperationRow>> columns() {
    return List.of(
        Column.of("name", "steering.field.name", OperationRow::name)
            .linked(row -> path(row.key()))
            .sorted(OperationSort.NAME),
        Column.of("state", "steering.field.state", OperationRow::state)
            .tagged(row -> row.state() == OperationState.OPEN ? "good" : "")
            .narrowedBy(OperationFilters.STATE),
        Column.of("lead", "steering.field.lead", OperationRow::lead)
            .narrowedBy(OperationFilters.LEAD),
        Column.of(
            "beneficiaries",
            "steering.field.beneficiaries",
            (OperationRow row) -> row.beneficiaries().stream().map(OrganisationRef::name).toList()),
        Column.of(
            "funders",
            "steering.field.funders",
            (OperationRow row) -> row.funders().stream().map(OrganisationRef::name).toList()),
        Column.of(
                "period",
                "steering.field.period",
                (OperationRow row) -> formats.date(row.starts()) + " – " + formats.date(row.ends()))
            .sortedDescending(OperationSort.NEWEST));
  }

  @Override
  public List<Action> actions() {
    return List.of(new Action(PATH + "/" + NEW, "steering.list.new", Permission.OPERATION_COMPOSE));
  }

  static String path(String key) {
    return PATH + "/" + key;
  }
}
