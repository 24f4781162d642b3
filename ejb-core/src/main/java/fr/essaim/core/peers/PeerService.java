package fr.essaim.core.peers;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.peers.internal.PeerSearch;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/** The networks that this one follows, for those who watch over the instance. */
@Stateless
public class PeerService {

  @Inject private Access access;
  @Inject private PeerSearch search;

  /** How each of them stands. */
  @Requires(Permission.INSTANCE_WATCH)
  public ListResult<PeerRow> list(ListQuery query) {
    access.scope(Permission.INSTANCE_WATCH);
    return search.list(query);
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INSTANCE_WATCH)
  public void export(ListQuery query, Consumer<PeerRow> reader) {
    access.scope(Permission.INSTANCE_WATCH);
    search.each(query, reader);
  }
}
