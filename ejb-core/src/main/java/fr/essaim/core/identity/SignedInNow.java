package fr.essaim.core.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who the caller is at this request.
 *
 * @param account null when nobody is signed in, or no longer
 * @param session null when it is by none
 * @param seenAt when the session was last seen, as far as that is kept
 */
public record SignedInNow(UUID account, UUID session, Instant seenAt, List<Grant> grants) {

  /** A visitor, or somebody whose session is over. */
  public static final SignedInNow NOBODY = new SignedInNow(null, null, null, List.of());

  public SignedInNow {
    grants = List.copyOf(grants);
  }
}
