package fr.essaim.web.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.spread.SpreadFilters;
import fr.essaim.core.spread.SpreadSort;
import fr.essaim.core.spread.TransferRow;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.spread.TransferStage;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.Lanes;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.lists.RowAct;
import fr.essaim.web.shell.Section;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Who accompanies whom, as a table and as a board by stage. */
@ApplicationScoped
public class TransferTable implements ListView<TransferRow> {

  static final String PATH = "/intranet/transferts";

  private static final String FIELD = "spread.field.";

  @Inject private TransferService service;
  @Inject private Access access;
  @Inject private Text text;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "spread.transfers";
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
  public ListResult<TransferRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<TransferRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<Column<TransferRow>> columns() {
    return List.of(
        Column.of("receiver", FIELD + "receiver", TransferRow::receiver)
            .marked(TransferRow::receiver)
            .linked(row -> PATH + "/" + row.key())
            .sorted(SpreadSort.CENTRE)
            .narrowedBy(SpreadFilters.CENTRE),
        Column.of("mentor", FIELD + "mentor", TransferRow::mentor)
            .marked(TransferRow::mentor)
            .sorted(SpreadSort.MENTOR)
            .narrowedBy(SpreadFilters.MENTOR),
        Column.of("prototypes", FIELD + "prototypes", TransferRow::prototypes)
            .narrowedBy(SpreadFilters.PROTOTYPE),
        Column.<TransferRow>state("stage", FIELD + "stage", TransferRow::stage)
            .narrowedBy(SpreadFilters.STAGE),
        Column.of("since", FIELD + "since", TransferRow::since).inFiles(),
        Column.of("channel", FIELD + "channel", TransferRow::channel)
            .narrowedBy(SpreadFilters.CHANNEL),
        Column.of("sessions", FIELD + "sessions", TransferRow::sessions).inFiles(),
        Column.of("hours", FIELD + "hours", TransferRow::hours).sortedDescending(SpreadSort.HOURS),
        Column.of("lastSession", FIELD + "lastSession", TransferRow::lastSession).inFiles(),
        Column.of("stalled", FIELD + "stalled", this::stalled)
            .tagged(row -> row.isStalled() ? "warn" : null)
            .sortedDescending(SpreadSort.QUIET),
        Column.of("nextStep", FIELD + "nextStep", TransferRow::nextStep).wrapped(),
        Column.of("nextOn", FIELD + "nextOn", TransferRow::nextOn).inFiles(),
        Column.of("blocker", FIELD + "blocker", TransferRow::blocker).inFiles(),
        Column.day("modified", FIELD + "modified", TransferRow::modifiedAt).inFiles());
  }

  private String stalled(TransferRow row) {
    return row.isStalled() ? text.of("spread.stalled.days", row.stalledDays()) : null;
  }

  @Override
  public Map<String, ListQuery> presets() {
    Map<String, ListQuery> presets = new LinkedHashMap<>();
    if (access.allowsSomewhere(Permission.SPREAD_READ)) {
      presets.put("spread.transfers.own", which(SpreadFilters.OWN));
    }
    presets.put("spread.transfers.stalled", which(SpreadFilters.STALLED));
    return presets;
  }

  private static ListQuery which(String said) {
    return ListQuery.all().with(SpreadFilters.WHICH, List.of(said));
  }

  @Override
  public String key(TransferRow row) {
    return row.key();
  }

  @Override
  public boolean isMovable(TransferRow row) {
    return row.mayEdit();
  }

  @Override
  public String name(String key) {
    return service.open(key).receiver().name();
  }

  @Override
  public List<RowAct> rowActs() {
    return List.of(
        new RowAct(
            "advance",
            "right",
            "spread.transfers.advance",
            Permission.SPREAD_EDIT,
            service::moveOn,
            key -> service.stepBack(key, service.open(key).stage())));
  }

  @Override
  public Optional<Lanes<TransferRow>> lanes() {
    return Optional.of(
        new Lanes<>(
            List.of(TransferStage.values()),
            TransferRow::stage,
            "advance",
            Set.of(TransferStage.AUTONOMOUS, TransferStage.ABANDONED),
            List.of("mentor", "prototypes", "hours", "stalled", "nextStep")));
  }

  @Override
  public List<Action> actions() {
    return List.of(new Action(PATH + "/nouveau", "spread.transfers.new", Permission.SPREAD_EDIT));
  }
}
