package fr.essaim.core.drafts;

import fr.essaim.core.drafts.internal.DraftRows;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What people typed and have not saved: kept for its author alone, a row a person and thing, and
 * offered again. What is not there yet has a draft of its own each time that somebody begins, named
 * by the form and an id. Keeping it is no act yet, so it leaves no line in the audit trail.
 */
@Stateless
public class EditDrafts {

  @Inject private Access access;
  @Inject private DraftRows rows;

  /**
   * Keeps what the caller has typed so far.
   *
   * @param thing what it is about, such as {@code prototype/mon-cv-numerique}
   * @param fields what was typed, field by field; 200 000 characters in all
   * @param baseVersion the version of the thing that the caller saw when beginning
   */
  @Requires(value = Permission.INTRANET_READ, act = "draft.keep")
  public void keep(String thing, Map<String, String> fields, long baseVersion) {
    rows.keep(caller(), thing, fields, baseVersion);
  }

  /** What the caller had typed about a thing. */
  @Requires(Permission.INTRANET_READ)
  public Optional<EditDraft> find(String thing) {
    return rows.find(caller(), thing);
  }

  /**
   * What the caller began of things that are not there yet, put aside or not, the latest first.
   *
   * @param form what stands before the id of each, such as {@code prototype/nouveau}
   */
  @Requires(Permission.INTRANET_READ)
  public List<EditDraft> begun(String form) {
    return rows.below(caller(), form);
  }

  /** All that the caller has typed and not saved, the latest first. */
  @Requires(Permission.INTRANET_READ)
  public List<EditDraft> all() {
    return rows.all(caller());
  }

  /**
   * Puts aside what the caller had typed about a thing, as long as {@code
   * essaim.keep.abandoned-drafts} says; what was put aside before is forgotten.
   */
  @Requires(Permission.INTRANET_READ)
  public void abandon(String thing) {
    rows.abandon(caller(), thing);
  }

  /** What the caller had put aside of a thing. */
  @Requires(Permission.INTRANET_READ)
  public Optional<EditDraft> abandoned(String thing) {
    return rows.abandoned(caller(), thing);
  }

  /** Brings back what the caller had put aside, and puts aside what was typed since. */
  @Requires(Permission.INTRANET_READ)
  public void takeUp(String thing) {
    rows.takeUp(caller(), thing);
  }

  /** Forgets what the caller had typed about a thing, because it is saved. */
  @Requires(value = Permission.INTRANET_READ, act = "draft.discard")
  public void discard(String thing) {
    rows.discard(caller(), thing);
  }

  private UUID caller() {
    access.scope(Permission.INTRANET_READ);
    return access.caller().orElseThrow(() -> new NotAllowed(Permission.INTRANET_READ));
  }
}
