package fr.essaim.web.peers;

import fr.essaim.core.peers.ForeignRow;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is said of a prototype of another network. */
@ApplicationScoped
public class PeerWords {

  @Inject private Text text;
  @Inject private Formats formats;

  /** Its licence, also where we do not know it. */
  public String licence(ForeignRow row) {
    if (row.licence() != null) {
      return row.licence().title();
    }
    return text.get(row.licenceUri() == null ? "peers.licence.none" : "peers.licence.unknown");
  }

  /** Whether it can be taken up, or why not; null where this person may not anyway. */
  String here(ForeignRow row, boolean may) {
    if (row.withdrawnAt() != null) {
      return text.of("peers.here.withdrawn", formats.date(row.withdrawnAt()));
    }
    if (row.taken()) {
      return text.get("peers.here.taken");
    }
    if (!row.isFree()) {
      return text.get("peers.here.unchanged");
    }
    return may ? text.get("spread.take-up.row") : null;
  }
}
