package fr.essaim.core.peers;

import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.peers.internal.ForeignSearch;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What is public of the ties between our prototypes and those of other networks. */
@Stateless
public class PeerLibrary {

  @Inject private Peers peers;
  @Inject private ForeignSearch search;

  /**
   * What other networks have to do with a prototype of ours; those who ask see to it that it is
   * shown.
   */
  @OpenToAll
  public Elsewhere of(String prototypeKey) {
    return peers.all().isEmpty() ? new Elsewhere(null, List.of()) : search.about(prototypeKey);
  }
}
