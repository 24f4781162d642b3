package fr.essaim.core.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A merge is undone. Fired inside the transaction: contexts take back what they changed, and add to
 * {@link #left()} what they cannot since it was changed again.
 *
 * @param changes all that the merge changed, of all contexts
 */
public record OrganisationSeparated(
    String goneKey, String keptKey, List<MergeChange> changes, List<MergeChange> left) {

  public OrganisationSeparated(String goneKey, String keptKey, List<MergeChange> changes) {
    this(goneKey, keptKey, List.copyOf(changes), new ArrayList<>());
  }

  /** What was changed of the things of a kind. */
  public List<MergeChange> of(String type) {
    return changes.stream().filter(change -> change.type().equals(type)).toList();
  }
}
