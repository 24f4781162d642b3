package fr.essaim.web.prototypes;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.WorkshopInvitations;
import fr.essaim.core.prototypes.WorkshopPhoto;
import fr.essaim.core.prototypes.WorkshopService;
import fr.essaim.core.prototypes.WorkshopView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Notices;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A workshop: what is noted of it, its photos, the sheet to sign, and the signed sheet's scan. */
@Named
@ViewScoped
public class WorkshopPage extends DraftedForm {

  /** The parameter that names the earlier workshop which a new one is to be like. */
  static final String LIKE = "like";

  private static final long serialVersionUID = 1L;

  /** The longer side of a photo, in points: a wide screen. */
  private static final int WHOLE_PHOTO = 2000;

  /** What fits on a page of paper. */
  private static final int LINES = 16;

  private static final int FEWEST_BLANK = 6;

  @Inject private PrototypeService service;
  @Inject private WorkshopService workshops;
  @Inject private WorkshopInvitations invitations;
  @Inject private FileUploads files;
  @Inject private Uploads uploads;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Notices notices;
  @Inject private Text text;
  @Inject private Clock clock;

  private String key;
  private String id;
  private transient PrototypeDossier dossier;
  private transient WorkshopView workshop;
  private transient List<String> expected;
  private transient Part scan;
  private transient List<WorkshopPhoto> gallery;
  private transient List<Part> photos;
  private final HashMap<String, String> descriptions = new HashMap<>();
  private boolean rights;

  /** Opens a noted workshop. */
  public void load() {
    id = redirect.variable("id");
    open();
    workshop = dossier.workshop(id);
    expected = invitations.expected(key, workshop.id());
    begin(workshop.details().fields(), dossier.version());
    gallery = workshops.photos(key, workshop.id());
    gallery.forEach(photo -> descriptions.putIfAbsent(photo.id().toString(), photo.description()));
  }

  /** Opens the form of a workshop to note: on the asked day, and like an earlier one if asked. */
  public void loadNew() {
    id = Dossiers.NEW;
    open();
    me.require(Permission.PROTOTYPE_EDIT, dossier.steward().key());
    String asked = redirect.parameter(LIKE);
    workshop = asked == null ? null : dossier.workshop(asked);
    boolean opened = getTyped() == null;
    begin(WorkshopForm.empty(LocalDate.now(clock)), 0);
    if (opened && getResumedFrom() == null) {
      propose(WorkshopStartPage.day(redirect.parameter("date")));
    }
  }

  /** Fills in what is known; a day that is like another one's is to be typed. */
  private void propose(String day) {
    if (workshop != null) {
      Map<String, String> like = workshop.details().fields();
      List.of("start", "end", "place")
          .forEach(field -> getTyped().getValues().put(field, like.get(field)));
    }
    if (workshop != null || !day.isEmpty()) {
      getTyped().getValues().put("date", day);
    }
  }

  public void hold() {
    save(
        typed -> path() + "/" + workshops.hold(key, WorkshopForm.read(typed.all())),
        "prototypes.workshop.held");
  }

  public void correct() {
    save(
        typed -> {
          workshops.correct(
              key, UUID.fromString(id), typed.version(), WorkshopForm.read(typed.all()));
          return address();
        },
        "prototypes.workshop.corrected");
  }

  public void cancel() {
    workshops.cancel(key, UUID.fromString(id));
    redirect.to(path(), text.get("prototypes.workshop.cancelled"));
  }

  public void keepScan() throws IOException {
    uploads.take(scan, checked -> workshops.keepAttendanceSheet(key, UUID.fromString(id), checked));
    redirect.to(path() + "/" + id, text.get("prototypes.workshop.scan.kept"));
  }

  /** Keeps the chosen photos; what is refused of one keeps the others from nothing. */
  public void keepPhotos() {
    List<Part> chosen = photos == null || photos.isEmpty() ? List.of() : photos;
    if (chosen.isEmpty()) {
      throw new BusinessRuleViolation("prototypes.photo.none").at("photos");
    }
    if (!rights) {
      throw new BusinessRuleViolation("prototypes.photo.rights").at("rights");
    }
    int kept = 0;
    for (Part photo : chosen) {
      try {
        workshops.keepPhoto(key, UUID.fromString(id), uploads.photo(photo, WHOLE_PHOTO), rights);
        kept++;
      } catch (BusinessRuleViolation refused) {
        notices.refuse(text.error(refused));
      }
    }
    redirect.to(address(), text.count("prototypes.photos.kept", kept));
  }

  public void describePhotos() {
    Map<UUID, String> said = new HashMap<>();
    descriptions.forEach((photo, text) -> said.put(UUID.fromString(photo), text));
    workshops.describePhotos(key, UUID.fromString(id), said);
    redirect.to(address(), text.get("prototypes.photos.described"));
  }

  public void removePhoto(WorkshopPhoto photo) {
    workshops.removePhoto(key, UUID.fromString(id), photo.id());
    redirect.to(address(), text.get("prototypes.photos.removed"));
  }

  /** Whether it is still to come, so that nobody was there yet. */
  public boolean isToCome() {
    return workshop.toCome();
  }

  /** The photos that are kept. */
  public List<WorkshopPhoto> getGallery() {
    return gallery;
  }

  /** What they show, as it stands in the fields, by their ids. */
  public Map<String, String> getDescriptions() {
    return descriptions;
  }

  public List<Part> getPhotos() {
    return photos;
  }

  public void setPhotos(List<Part> photos) {
    this.photos = photos;
  }

  public boolean isRights() {
    return rights;
  }

  public void setRights(boolean rights) {
    this.rights = rights;
  }

  public PrototypeDossier getDossier() {
    return dossier;
  }

  public WorkshopView getWorkshop() {
    return workshop;
  }

  /** What those are called who said that they come. */
  public List<String> getExpected() {
    return expected;
  }

  /** How many lines of the sheet are for those who come without saying so. */
  public int getBlankLines() {
    return Math.max(FEWEST_BLANK, LINES - expected.size());
  }

  public List<String> getCounts() {
    return WorkshopForm.COUNTS;
  }

  /** How much room the prototype's organisation has for files. */
  public FileRoom getRoom() {
    return files.room(dossier.steward().key());
  }

  public Part getScan() {
    return scan;
  }

  public void setScan(Part scan) {
    this.scan = scan;
  }

  private void open() {
    key = redirect.variable("key");
    dossier = service.open(key);
  }

  private String path() {
    return Dossiers.path(key) + "/ateliers";
  }

  @Override
  protected String address() {
    return path() + "/" + id;
  }

  @Override
  protected String thing() {
    return Dossiers.thing(key) + "/workshop/" + id;
  }
}
