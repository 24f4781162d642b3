package fr.essaim.core.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who the caller is at this request.
 *
 * @param account null when nobody is signed in, or no longer
 * @param displayName what they are called; null when nobody is signed in by a session
 * @param session null when it is by none
 * @param seenAt when the session was last seen, as far as that is kept
 * @param factorWanted whether a role of theirs is not in force until they set up a second factor
 * @param passwordGiven whether they must change their password, and have no role until then
 * @param grants the roles that are in force
 */
public record SignedInNow(
    UUID account,
    String displayName,
    UUID session,
    Instant seenAt,
    boolean factorWanted,
    boolean passwordGiven,
    List<Grant> grants) {

  /** A visitor, or somebody whose session is over. */
  public static final SignedInNow NOBODY =
      new SignedInNow(null, null, null, null, false, false, List.of());

  public SignedInNow {
    grants = List.copyOf(grants);
  }
}
