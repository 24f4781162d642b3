package fr.essaim.core.prototypes;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.prototypes.domain.StoredFile;
import fr.essaim.core.prototypes.domain.Workshop;
import fr.essaim.core.prototypes.internal.Files;
import fr.essaim.core.prototypes.internal.PrototypeRecorder;
import fr.essaim.core.prototypes.internal.WorkshopSearch;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;

/** The workshops of a prototype: noted, corrected, with the scan of who signed. */
@Stateless
public class WorkshopService {

  @Inject private Access access;
  @Inject private Prototypes prototypes;
  @Inject private PrototypeRecorder recorder;
  @Inject private EditGuard guard;
  @Inject private Files files;
  @Inject private WorkshopSearch search;

  /** The workshops of organisations that one works for, and those to come of one's others. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<WorkshopRow> list(ListQuery query) {
    return search.list(query, visible());
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<WorkshopRow> reader) {
    search.each(query, visible(), reader);
  }

  private WorkshopSearch.Visible visible() {
    return new WorkshopSearch.Visible(
        access.scopeIfAny(Permission.PROTOTYPE_READ), access.scope(Permission.INTRANET_READ));
  }

  /**
   * Notes a workshop.
   *
   * @return its id
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "workshop.hold")
  public UUID hold(String key, WorkshopDetails details) {
    Prototype prototype = toChange(key);
    Workshop workshop = prototype.hold(details);
    recorder.record(prototype);
    return workshop.id();
  }

  /**
   * Corrects a workshop.
   *
   * @param expectedVersion the version of the prototype that one saw when one began to type
   * @throws ConflictingEdit when somebody else corrected the same workshop meanwhile
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "workshop.correct")
  public void correct(String key, UUID workshopId, long expectedVersion, WorkshopDetails details) {
    Prototype prototype = toChange(key);
    guard.check(
        prototype,
        expectedVersion,
        "workshop." + workshopId + ".",
        details.fields(),
        prototype.workshop(workshopId).details().fields());
    prototype.workshop(workshopId).correct(details);
    recorder.record(prototype);
  }

  /** Takes a workshop away that was noted by mistake, and its scan with it. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "workshop.cancel")
  public void cancel(String key, UUID workshopId) {
    Prototype prototype = toChange(key);
    Workshop cancelled = prototype.cancel(workshopId);
    recorder.record(prototype);
    cancelled.attendanceFile().ifPresent(files::forget);
  }

  /** Keeps the scan of the signed attendance sheet, in the place of an earlier one. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "workshop.keep-attendance-sheet")
  public void keepAttendanceSheet(String key, UUID workshopId, CheckedFile scan) {
    Prototype prototype = toChange(key);
    StoredFile file = files.keep(prototype.stewardKey(), scan);
    var earlier = prototype.workshop(workshopId).keepAttendanceSheet(file);
    recorder.record(prototype);
    earlier.ifPresent(files::forget);
  }

  /** The scan of the signed attendance sheet: it names people, so it never leaves the intranet. */
  @Requires(Permission.PROTOTYPE_READ)
  public Download attendanceSheet(String key, UUID workshopId) {
    Prototype prototype =
        prototypes.byKey(key).orElseThrow(() -> new UnknownThing("prototype", key));
    access.require(Permission.PROTOTYPE_READ, prototype.stewardKey(), "prototype/" + key);
    return prototype
        .workshop(workshopId)
        .attendanceFile()
        .map(files::read)
        .orElseThrow(() -> new UnknownThing("file", workshopId.toString()));
  }

  private Prototype toChange(String key) {
    Prototype prototype =
        prototypes.toChange(key).orElseThrow(() -> new UnknownThing("prototype", key));
    access.require(Permission.PROTOTYPE_EDIT, prototype.stewardKey(), "prototype/" + key);
    return prototype;
  }
}
