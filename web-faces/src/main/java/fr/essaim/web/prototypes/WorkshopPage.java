package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.WorkshopInvitations;
import fr.essaim.core.prototypes.WorkshopService;
import fr.essaim.core.prototypes.WorkshopView;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A workshop: what is noted of it, the sheet to sign, and the signed sheet's scan. */
@Named
@ViewScoped
public class WorkshopPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  /** What fits on a page of paper. */
  private static final int LINES = 16;

  private static final int FEWEST_BLANK = 6;

  @Inject private PrototypeService service;
  @Inject private WorkshopService workshops;
  @Inject private WorkshopInvitations invitations;
  @Inject private FileUploads files;
  @Inject private Uploads uploads;
  @Inject private Redirect redirect;
  @Inject private Text text;
  @Inject private Clock clock;

  private String key;
  private String id;
  private transient PrototypeDossier dossier;
  private transient WorkshopView workshop;
  private transient List<String> expected;
  private transient Part scan;

  /** Opens a noted workshop. */
  public void load() {
    id = redirect.variable("id");
    open();
    workshop =
        dossier.workshops().stream()
            .filter(held -> held.id().toString().equals(id))
            .findFirst()
            .orElseThrow(() -> new UnknownThing("workshop", id));
    expected = invitations.expected(key, workshop.id());
    begin(workshop.details().fields(), dossier.version());
  }

  /** Opens the form of a workshop to note. */
  public void loadNew() {
    id = Dossiers.NEW;
    open();
    begin(WorkshopForm.empty(LocalDate.now(clock)), 0);
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
