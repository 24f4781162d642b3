package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.steering.IndicatorFilters;
import fr.essaim.core.steering.IndicatorRow;
import fr.essaim.core.steering.IndicatorService;
import fr.essaim.core.steering.IndicatorSort;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The figures of the network, each with what it is of the latest year. */
@ApplicationScoped
public class IndicatorTable implements ListView<IndicatorRow> {

  static final String PATH = "/intranet/indicateurs";

  static final String NEW = "nouveau";

  @Inject private IndicatorService service;
  @Inject private Language language;
  @Inject private Text text;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "steering.indicators";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.OPERATION_READ);
  }

  @Override
  public ListResult<IndicatorRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<IndicatorRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<IndicatorSort> sorts() {
    return List.of(IndicatorSort.values());
  }

  @Override
  public List<Column<IndicatorRow>> columns() {
    return List.of(
        Column.of(
                "label",
                "steering.indicator.field.label",
                (IndicatorRow row) -> row.details().label(language.getTag()))
            .linked(row -> path(row.key()))
            .sorted(IndicatorSort.NAME),
        Column.of("value", "steering.indicator.field.value", IndicatorRow::value),
        Column.of("year", "steering.indicator.field.year", IndicatorTable::year),
        Column.of(
            "target",
            "steering.indicator.field.target",
            (IndicatorRow row) -> row.details().target()),
        Column.of(
                "unit", "steering.indicator.field.unit", (IndicatorRow row) -> row.details().unit())
            .narrowedBy(IndicatorFilters.UNIT),
        Column.of("published", "steering.indicator.field.published", this::published)
            .tagged(row -> row.published() ? "good" : ""),
        Column.day("checked", "steering.indicator.field.checked", IndicatorRow::checkedAt)
            .sortedDescending(IndicatorSort.CHECKED));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(PATH + "/" + NEW, "steering.indicators.new", Permission.OPERATION_COMPOSE));
  }

  static String path(String key) {
    return PATH + "/" + key;
  }

  private String published(IndicatorRow row) {
    return text.get(row.published() ? "steering.indicator.public" : "steering.indicator.inside");
  }

  private static PartialDate year(IndicatorRow row) {
    return row.year() == null ? null : new PartialDate(row.year().toString());
  }
}
