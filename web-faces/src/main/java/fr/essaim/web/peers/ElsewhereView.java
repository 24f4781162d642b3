package fr.essaim.web.peers;

import fr.essaim.core.peers.Elsewhere;
import fr.essaim.core.peers.PeerLibrary;
import fr.essaim.core.peers.Peers;
import fr.essaim.web.shell.Section;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What other networks have to do with ours, from wherever that is shown. */
@Named("elsewhere")
@RequestScoped
public class ElsewhereView {

  @Inject private Peers peers;
  @Inject private PeerLibrary library;

  /** Whether any network is followed. */
  public boolean isFollowing() {
    return !peers.all().isEmpty();
  }

  /** What the page of a prototype of ours shows of them; null where there is nothing. */
  public Section of(String prototypeKey) {
    Elsewhere found = library.of(prototypeKey);
    return found.isEmpty()
        ? null
        : new Section(20, "/WEB-INF/parts/prototype-elsewhere.xhtml", found.taken().size(), found);
  }
}
