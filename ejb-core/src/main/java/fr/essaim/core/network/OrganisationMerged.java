package fr.essaim.core.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Two records were one organisation. Fired inside the transaction: contexts that name organisations
 * by key point to the survivor, and add what they changed, so that it can be undone; the gone key
 * stays alive and leads there.
 */
public record OrganisationMerged(String goneKey, String survivorKey, List<MergeChange> changes) {

  public OrganisationMerged(String goneKey, String survivorKey) {
    this(goneKey, survivorKey, new ArrayList<>());
  }
}
