package fr.essaim.core.education;

import fr.essaim.core.network.MergeChange;
import java.util.List;

/**
 * A merge of two places is undone. Fired inside the transaction: whoever changed something when
 * they were merged takes it back, the last change first, unless somebody changed it since.
 */
public record PlaceSeparated(String goneKey, String keptKey, List<MergeChange> changes) {

  public PlaceSeparated {
    changes = List.copyOf(changes);
  }
}
