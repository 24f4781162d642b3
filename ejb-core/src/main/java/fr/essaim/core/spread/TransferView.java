package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A transfer and all of it that the caller may read.
 *
 * @param details without free text for those who may read only what is public
 * @param stages in the order in which they were reached
 * @param endCause why it ended; null while it runs, and where nobody said
 * @param abandonedReason empty unless it was abandoned, and for those who may not read it
 * @param agreements the scans of the signed agreement; none for those who may not read them
 * @param sessions the latest first; for those who may read only what is public, none
 * @param minutes of its sessions so far
 * @param stalledDays for how many days nothing was done, where it should have been; else null
 * @param installations what it brought
 * @param source where its data came from; null if somebody typed it
 * @param readable whether the caller reads all of it
 * @param mayEdit whether the caller may
 */
public record TransferView(
    String key,
    long version,
    TransferDetails details,
    OrganisationRef mentor,
    OrganisationRef receiver,
    List<PrototypeRef> prototypes,
    TransferStage stage,
    List<StageSince> stages,
    EndCause endCause,
    String abandonedReason,
    List<AttachedFileView> agreements,
    List<HeldSession> sessions,
    int minutes,
    LocalDate lastSession,
    Integer stalledDays,
    List<InstallationRow> installations,
    String source,
    Instant modifiedAt,
    boolean readable,
    boolean mayEdit) {

  /**
   * A session, and its id.
   *
   * @param sheets the scans of its signed sheet
   */
  public record HeldSession(
      UUID id, SessionDetails details, boolean toCome, List<AttachedFileView> sheets) {}

  /** How long its sessions took so far, as people write it. */
  public String hours() {
    return Typed.hours(minutes);
  }

  public boolean isStalled() {
    return stalledDays != null;
  }

  public StageSince current() {
    return stages.get(stages.size() - 1);
  }
}
