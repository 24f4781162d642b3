package fr.essaim.web.prototypes;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.prototypes.WorkshopFilters;
import fr.essaim.core.prototypes.WorkshopRow;
import fr.essaim.core.prototypes.WorkshopService;
import fr.essaim.core.prototypes.WorkshopSort;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.Days;
import fr.essaim.web.lists.ListFilter;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.AgendaEntry;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The workshops of the organisations that one works for, held and to come, and those to come of
 * one's others.
 */
@ApplicationScoped
public class WorkshopTable implements ListView<WorkshopRow> {

  static final String PATH = "/intranet/ateliers";

  /** Where a workshop begins whose prototype is still to be chosen. */
  static final String NEW = PATH + "/" + Dossiers.NEW;

  /** Where the secret address of one's agenda is opened. */
  private static final String AGENDA = "/intranet/compte/agenda";

  private static final Action BEGIN =
      new Action(NEW, "prototypes.workshop.new", Permission.PROTOTYPE_EDIT);

  private static final String FIELD = "prototypes.field.";

  @Inject private WorkshopService service;
  @Inject private Access access;
  @Inject private Text text;
  @Inject private Formats formats;
  @Inject private Clock clock;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "prototypes.workshop-list";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INTRANET_READ);
  }

  @Override
  public ListResult<WorkshopRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<WorkshopRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<ListFilter> filters() {
    return List.of(
        ListFilter.day(WorkshopFilters.FROM, "prototypes.workshop-list.from"),
        ListFilter.day(WorkshopFilters.UNTIL, "prototypes.workshop-list.until"));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        BEGIN, new Action(AGENDA, "prototypes.workshop-list.follow", Permission.PROTOTYPE_READ));
  }

  @Override
  public Optional<Days<WorkshopRow>> days() {
    return Optional.of(
        new Days<>(
            WorkshopRow::date,
            row ->
                row.start() == null
                    ? row.place()
                    : formats.hours(row.start(), row.end()) + ", " + row.place(),
            WorkshopFilters.FROM,
            WorkshopFilters.UNTIL,
            BEGIN));
  }

  @Override
  public Map<String, ListQuery> presets() {
    ListQuery mine = ListQuery.all().with(WorkshopFilters.MINE, List.of("1"));
    if (!access.allowsSomewhere(Permission.PROTOTYPE_READ)) {
      return Map.of("prototypes.workshop-list.mine", mine);
    }
    Map<String, ListQuery> presets = new LinkedHashMap<>();
    presets.put("prototypes.workshop-list.coming", when(WorkshopFilters.COMING));
    presets.put("prototypes.workshop-list.held", when(WorkshopFilters.HELD));
    presets.put("prototypes.workshop-list.mine", mine);
    return presets;
  }

  private static ListQuery when(String said) {
    return ListQuery.all().with(WorkshopFilters.WHEN, List.of(said));
  }

  @Override
  public List<Column<WorkshopRow>> columns() {
    return List.of(
        Column.of("prototype", "prototypes.workshop-list.prototype", WorkshopRow::prototypeTitle)
            .pictured(WorkshopRow::prototypeKey)
            .linked(this::address)
            .sorted(WorkshopSort.PROTOTYPE),
        Column.of("date", FIELD + "date", WorkshopRow::date)
            .sortedDescending(WorkshopSort.LATEST)
            .narrowedBy(WorkshopFilters.FROM, WorkshopFilters.UNTIL),
        Column.of(
            "hours",
            "prototypes.workshop-list.hours",
            row -> row.start() == null ? null : formats.hours(row.start(), row.end())),
        Column.of("place", FIELD + "place", WorkshopRow::place).sorted(WorkshopSort.PLACE),
        Column.of("steward", "prototypes.facet.centre", WorkshopRow::steward)
            .marked(WorkshopRow::steward)
            .narrowedBy(WorkshopFilters.CENTRE),
        Column.of(
            "expected",
            "prototypes.workshop-list.expected",
            row -> row.expected() == 0 ? null : row.expected()),
        Column.of("residents", FIELD + "residents", row -> counted(row, row.residents())),
        Column.of(
            "present", "prototypes.workshop-list.present", row -> counted(row, row.present())));
  }

  /** Nobody was there yet where it is to come. */
  private Integer counted(WorkshopRow row, int people) {
    return people == 0 && row.date().isAfter(LocalDate.now(clock)) ? null : people;
  }

  /** Those that take place next, of an organisation or, without its key, of all. */
  List<AgendaEntry> next(String organisationKey, int most) {
    ListQuery query =
        when(WorkshopFilters.COMING)
            .with(WorkshopFilters.CENTRE, Set.of(organisationKey))
            .sortedBy("-" + ListQuery.word(WorkshopSort.LATEST))
            .ofSize(most);
    return service.list(query).rows().stream()
        .map(row -> entry(row, row.prototypeTitle()))
        .toList();
  }

  /** To what is noted of it, for those who note it; else to the invitation. */
  private String address(WorkshopRow row) {
    return access.allows(Permission.PROTOTYPE_READ, row.steward().key())
        ? PrototypeTable.PATH + "/" + row.prototypeKey() + "/ateliers/" + row.id()
        : PATH + "/" + row.id();
  }

  /** Those of the centres of whoever has a secret address of an agenda. */
  List<AgendaEntry> at(String token) {
    return service.agenda(token).stream()
        .map(row -> entry(row, text.of("prototypes.workshop.agenda", row.prototypeTitle())))
        .toList();
  }

  private AgendaEntry entry(WorkshopRow row, String title) {
    return new AgendaEntry(
        row.date(),
        row.start(),
        row.end(),
        title,
        row.place(),
        row.steward().name(),
        address(row),
        row.modifiedAt());
  }
}
