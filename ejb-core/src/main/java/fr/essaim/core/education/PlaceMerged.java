package fr.essaim.core.education;

import fr.essaim.core.network.MergeChange;
import java.util.ArrayList;
import java.util.List;

/**
 * Two records were of one place. Fired inside the transaction: whatever names places by key points
 * to the survivor, and adds what it changed, so that it can be undone; the gone key leads there.
 */
public record PlaceMerged(String goneKey, String keptKey, List<MergeChange> changes) {

  public PlaceMerged(String goneKey, String keptKey) {
    this(goneKey, keptKey, new ArrayList<>());
  }
}
