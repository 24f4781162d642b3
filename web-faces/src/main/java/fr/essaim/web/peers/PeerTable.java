package fr.essaim.web.peers;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.peers.PeerFilters;
import fr.essaim.core.peers.PeerRow;
import fr.essaim.core.peers.PeerService;
import fr.essaim.core.peers.PeerSort;
import fr.essaim.core.peers.PeerState;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The networks that are followed, and how reading them goes. */
@ApplicationScoped
public class PeerTable implements ListView<PeerRow> {

  static final String PATH = "/intranet/administration/reseaux";

  private static final String FIELD = "peers.field.";

  @Inject private PeerService service;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "peers.networks";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INSTANCE_WATCH);
  }

  @Override
  public ListResult<PeerRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<PeerRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<Column<PeerRow>> columns() {
    return List.of(
        Column.of("name", FIELD + "network", PeerRow::name).sorted(PeerSort.NETWORK),
        Column.of("base", FIELD + "base", PeerRow::base),
        Column.<PeerRow>of("reading", FIELD + "reading", PeerRow::state)
            .tagged(PeerTable::tone)
            .narrowedBy(PeerFilters.READING),
        Column.of("seen", FIELD + "seen", PeerRow::seenAt).sortedDescending(PeerSort.LATEST),
        Column.of("prototypes", FIELD + "prototypes", PeerRow::prototypes),
        Column.of("fault", FIELD + "fault", PeerRow::fault).wrapped(),
        Column.of("faultAt", FIELD + "faultAt", PeerRow::faultAt),
        Column.of("next", FIELD + "next", PeerRow::nextAt));
  }

  private static String tone(PeerRow row) {
    return switch (row.state()) {
      case FOLLOWED -> "good";
      case FAILING -> "bad";
      case AWAITED -> "honey";
    };
  }

  /** How many networks could not be read the last time. */
  long failing() {
    return service.list(ListQuery.all().with(PeerFilters.READING, PeerState.FAILING)).total();
  }
}
