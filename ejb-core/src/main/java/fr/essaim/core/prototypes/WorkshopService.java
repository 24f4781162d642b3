package fr.essaim.core.prototypes;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AgendaAddresses;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.OrganisationScope;
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
import fr.essaim.core.prototypes.internal.WorkshopPhotos;
import fr.essaim.core.prototypes.internal.WorkshopSearch;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The workshops of a prototype: noted, corrected, with photos and the scan of who signed. */
@Stateless
public class WorkshopService {

  /** How long a workshop stays in the calendars that follow them. */
  private static final Period LOOKING_BACK = Period.ofDays(90);

  private static final int LONGEST_DESCRIPTION = 300;

  @Inject private Access access;
  @Inject private Prototypes prototypes;
  @Inject private PrototypeRecorder recorder;
  @Inject private EditGuard guard;
  @Inject private Files files;
  @Inject private WorkshopSearch search;
  @Inject private WorkshopPhotos photos;
  @Inject private AgendaAddresses agendas;
  @Inject private Clock clock;

  /**
   * The workshops of organisations that one works for, those to come of one's others, and those to
   * which one said that one comes.
   */
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
        access.scopeIfAny(Permission.PROTOTYPE_READ),
        access.scope(Permission.INTRANET_READ),
        access.caller().orElse(null));
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
    return toRead(key)
        .workshop(workshopId)
        .attendanceFile()
        .map(files::read)
        .orElseThrow(() -> new UnknownThing("file", workshopId.toString()));
  }

  /** The photos of a workshop, in the order in which they were kept. */
  @Requires(Permission.PROTOTYPE_READ)
  public List<WorkshopPhoto> photos(String key, UUID workshopId) {
    return photos.of(toRead(key).workshop(workshopId).id());
  }

  /**
   * Keeps a photo of a workshop, within.
   *
   * @param rights whether nobody can be recognised on it, or those who can agreed
   * @throws BusinessRuleViolation {@code prototypes.photo.rights}, {@code
   *     prototypes.photo.too-many}
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "workshop.keep-photo")
  public UUID keepPhoto(String key, UUID workshopId, CheckedPhoto photo, boolean rights) {
    Prototype prototype = toChange(key);
    Workshop workshop = prototype.workshop(workshopId);
    if (!rights) {
      throw new BusinessRuleViolation("prototypes.photo.rights");
    }
    UUID id = photos.keep(prototype, workshopId, photo);
    workshop.notePhoto("", photo.whole().name());
    recorder.record(prototype);
    return id;
  }

  /**
   * Says what photos of a workshop show, for those who do not see them.
   *
   * @param descriptions by the ids of photos; others stay as they are
   * @throws BusinessRuleViolation {@code prototypes.photo.description-long}
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "workshop.describe-photos")
  public void describePhotos(String key, UUID workshopId, Map<UUID, String> descriptions) {
    Prototype prototype = toChange(key);
    Workshop workshop = prototype.workshop(workshopId);
    for (WorkshopPhoto photo : photos.of(workshopId)) {
      String said = PlainText.of(descriptions.getOrDefault(photo.id(), photo.description()));
      if (said.length() > LONGEST_DESCRIPTION) {
        throw new BusinessRuleViolation("prototypes.photo.description-long", LONGEST_DESCRIPTION);
      }
      if (!said.equals(photo.description())) {
        photos.describe(workshopId, photo.id(), said);
        workshop.notePhoto(photo.description(), said);
      }
    }
    recorder.record(prototype);
  }

  /** Takes a photo away. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "workshop.remove-photo")
  public void removePhoto(String key, UUID workshopId, UUID photoId) {
    Prototype prototype = toChange(key);
    Workshop workshop = prototype.workshop(workshopId);
    WorkshopPhoto removed =
        photos.of(workshopId).stream()
            .filter(photo -> photo.id().equals(photoId))
            .findFirst()
            .orElseThrow(() -> new UnknownThing("photo", photoId.toString()));
    photos.remove(workshopId, photoId);
    workshop.notePhoto(
        removed.description().isEmpty() ? removed.name() : removed.description(), "");
    recorder.record(prototype);
  }

  /**
   * The file of a photo, which never leaves the intranet.
   *
   * @param thumbnail whether the small one is meant
   */
  @Requires(Permission.PROTOTYPE_READ)
  public Download photo(String key, UUID photoId, boolean thumbnail) {
    return photos.read(toRead(key), photoId, thumbnail);
  }

  /**
   * The workshops of the last three months and those to come, for the calendar that reads them at a
   * secret address.
   *
   * @throws UnknownThing if there is no such address, or no longer
   */
  @OpenToAll
  public List<WorkshopRow> agenda(String token) {
    OrganisationScope centres = agendas.centres(token);
    return search
        .list(
            ListQuery.all()
                .with(
                    WorkshopFilters.FROM,
                    List.of(LocalDate.now(clock).minus(LOOKING_BACK).toString()))
                .ofSize(ListQuery.MAX_SIZE),
            new WorkshopSearch.Visible(centres, centres, null))
        .rows();
  }

  private Prototype toRead(String key) {
    Prototype prototype =
        prototypes.byKey(key).orElseThrow(() -> new UnknownThing("prototype", key));
    access.require(Permission.PROTOTYPE_READ, prototype.stewardKey(), "prototype/" + key);
    return prototype;
  }

  private Prototype toChange(String key) {
    Prototype prototype =
        prototypes.toChange(key).orElseThrow(() -> new UnknownThing("prototype", key));
    access.require(Permission.PROTOTYPE_EDIT, prototype.stewardKey(), "prototype/" + key);
    return prototype;
  }
}
