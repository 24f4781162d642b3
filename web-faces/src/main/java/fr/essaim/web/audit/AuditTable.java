package fr.essaim.web.audit;

import fr.essaim.core.administration.AuditRow;
import fr.essaim.core.administration.AuditService;
import fr.essaim.core.identity.AuditFilters;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.Detail;
import fr.essaim.web.lists.ListFilter;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.network.NetworkOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Who did what. */
@ApplicationScoped
public class AuditTable implements ListView<AuditRow> {

  static final String PATH = "/intranet/administration/journal";

  @Inject private AuditService service;
  @Inject private AuditWords words;
  @Inject private NetworkOptions network;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "audit.list";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INSTANCE_WATCH);
  }

  @Override
  public ListResult<AuditRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<AuditRow> reader) {
    service.export(query, reader);
  }

  @Override
  public boolean isSearched() {
    return false;
  }

  @Override
  public List<ListFilter> filters() {
    return List.of(
        ListFilter.text(AuditFilters.PERSON, "audit.who"),
        ListFilter.text(AuditFilters.SUBJECT, "audit.subject"),
        ListFilter.choice(AuditFilters.ACT, "audit.what", "audit.any", acts()),
        ListFilter.choice(
            AuditFilters.ORGANISATION,
            "audit.where",
            "audit.any.organisation",
            network.getOrganisations()),
        ListFilter.day(AuditFilters.FROM, "audit.from"),
        ListFilter.day(AuditFilters.TO, "audit.to"));
  }

  /** Every act that was ever done. */
  private List<Option> acts() {
    return service.acts().stream()
        .map(act -> new Option(act, words.act(act)))
        .sorted(Comparator.comparing(Option::label, Collator.getInstance(Locale.FRENCH)))
        .toList();
  }

  @Override
  public List<Column<AuditRow>> columns() {
    return List.of(
        Column.of("at", "audit.when", (AuditRow row) -> row.line().at())
            .narrowedBy(AuditFilters.FROM, AuditFilters.TO),
        Column.of("who", "audit.who", (AuditRow row) -> words.who(row.line()))
            .narrowedBy(AuditFilters.PERSON),
        Column.of("account", "audit.account", (AuditRow row) -> row.line().caller()).inFiles(),
        Column.of("what", "audit.what", (AuditRow row) -> words.act(row.line().act()))
            .narrowedBy(AuditFilters.ACT),
        Column.of("act", "audit.code", (AuditRow row) -> row.line().act()).inFiles(),
        Column.<AuditRow>of("where", "audit.where", AuditTable::where)
            .narrowedBy(AuditFilters.ORGANISATION),
        Column.of("subject", "audit.subject", (AuditRow row) -> words.subject(row.line()))
            .linked(row -> words.address(row.line()))
            .narrowedBy(AuditFilters.SUBJECT)
            .onPage(),
        Column.of("thing", "audit.subject", (AuditRow row) -> row.line().subject()).inFiles());
  }

  @Override
  public boolean isOpenable() {
    return true;
  }

  @Override
  public List<Detail> details(AuditRow row) {
    List<Detail> details = new ArrayList<>();
    details.add(new Detail("audit.what", words.act(row.line().act())));
    details.add(new Detail("audit.subject", words.subject(row.line())));
    details.add(new Detail("audit.where", where(row)));
    details.add(new Detail("audit.when", row.line().at()));
    details.add(new Detail("audit.changed", words.changes(row.line())));
    return details;
  }

  private static Object where(AuditRow row) {
    return row.organisation() == null ? row.line().organisationKey() : row.organisation();
  }
}
