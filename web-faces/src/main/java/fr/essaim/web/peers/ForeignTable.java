package fr.essaim.web.peers;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.peers.ForeignPrototypeService;
import fr.essaim.core.peers.ForeignRow;
import fr.essaim.core.peers.PeerFilters;
import fr.essaim.core.peers.PeerSort;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.Detail;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Section;
import fr.essaim.web.spread.SpreadFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The prototypes of the networks that are followed. */
@ApplicationScoped
public class ForeignTable implements ListView<ForeignRow> {

  private static final String FIELD = "peers.field.";

  @Inject private ForeignPrototypeService service;
  @Inject private PeerWords words;
  @Inject private Access access;

  static String path(ForeignRow row) {
    return SpreadFeature.ELSEWHERE + "/" + row.id();
  }

  @Override
  public String path() {
    return SpreadFeature.ELSEWHERE;
  }

  @Override
  public String words() {
    return "peers.prototypes";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INTRANET_READ);
  }

  @Override
  public Optional<Section> preface() {
    return SpreadFeature.tabs(SpreadFeature.ELSEWHERE);
  }

  @Override
  public ListResult<ForeignRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<ForeignRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<PeerSort> sorts() {
    return List.of(PeerSort.values());
  }

  @Override
  public List<Column<ForeignRow>> columns() {
    return List.of(
        Column.of("title", FIELD + "title", ForeignRow::title)
            .in(ForeignRow::language)
            .pictured(ForeignRow::uri)
            .linked(ForeignTable::path)
            .sorted(PeerSort.TITLE),
        Column.of("network", FIELD + "network", ForeignRow::network)
            .sorted(PeerSort.NETWORK)
            .narrowedBy(PeerFilters.NETWORK),
        Column.<ForeignRow>state("state", FIELD + "state", ForeignRow::state)
            .narrowedBy(PeerFilters.STATE),
        Column.of("licence", FIELD + "licence", words::licence).narrowedBy(PeerFilters.LICENCE),
        Column.of("here", FIELD + "here", this::here).linked(this::taking),
        Column.<ForeignRow>state("kind", FIELD + "kind", ForeignRow::kind)
            .narrowedBy(PeerFilters.KIND),
        Column.of("themes", FIELD + "themes", ForeignRow::themes).narrowedBy(PeerFilters.THEME),
        Column.day("changed", FIELD + "changed", ForeignRow::changedAt)
            .sortedDescending(PeerSort.LATEST),
        Column.of("summary", FIELD + "summary", ForeignRow::summary).inFiles(),
        Column.of("version", FIELD + "version", ForeignRow::latest).inFiles(),
        Column.of("page", FIELD + "page", ForeignRow::page).inFiles(),
        Column.of("uri", FIELD + "uri", ForeignRow::uri).inFiles());
  }

  private String here(ForeignRow row) {
    return words.here(row, access.allowsSomewhere(Permission.PROTOTYPE_EDIT));
  }

  private String taking(ForeignRow row) {
    return row.isFree() && access.allowsSomewhere(Permission.PROTOTYPE_EDIT) ? path(row) : null;
  }

  @Override
  public boolean isOpenable() {
    return true;
  }

  @Override
  public List<Detail> details(ForeignRow row) {
    return List.of(
        new Detail(FIELD + "summary", row.summary()),
        new Detail(FIELD + "version", row.latest()),
        new Detail(FIELD + "page", row.page()));
  }

  @Override
  public Map<String, ListQuery> presets() {
    return Map.of(
        "peers.prototypes.available",
        ListQuery.all().with(PeerFilters.WHICH, List.of(PeerFilters.AVAILABLE)));
  }
}
