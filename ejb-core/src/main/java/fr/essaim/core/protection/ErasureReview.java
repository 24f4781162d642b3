package fr.essaim.core.protection;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.protection.internal.ErasurePlaces;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Where a person looks at what an erasure found by a name, and at what it blotted out unseen: each
 * place is either of anyone who was erased, or of somebody else and stays as it is.
 */
@Stateless
public class ErasureReview {

  @Inject private Access access;
  @Inject private ErasurePlaces places;

  /** What waits longest; the next places follow when these are decided. */
  @Requires(Permission.INSTANCE_WATCH)
  public List<ErasurePlace> places() {
    access.scope(Permission.INSTANCE_WATCH);
    return places.first();
  }

  /** How many places wait where something still stands. */
  @Requires(Permission.INSTANCE_WATCH)
  public long waiting() {
    access.scope(Permission.INSTANCE_WATCH);
    return places.standing();
  }

  /** It is theirs: it is blotted out, or what was kept of it is forgotten. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "erasure.erase-place")
  public void erase(UUID place) {
    access.require(Permission.INSTANCE_ADMINISTER, null, "erasure-place/" + place);
    places.erase(place);
  }

  /**
   * It is somebody else's: it stays, or is put back.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation {@code protection.place.changed} when the
   *     text is another one since it was blotted out
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "erasure.keep-place")
  public void keep(UUID place) {
    access.require(Permission.INSTANCE_ADMINISTER, null, "erasure-place/" + place);
    places.keep(place);
  }
}
