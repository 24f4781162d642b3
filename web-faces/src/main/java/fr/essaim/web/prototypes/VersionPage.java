package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.ResourceView;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionService;
import fr.essaim.core.prototypes.VersionView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.drafts.ConflictForm;
import fr.essaim.web.drafts.FormState;
import fr.essaim.web.drafts.TypedFields;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.primefaces.event.FileUploadEvent;

/** One version: while it is a draft, its licence, change note and resources; then as released. */
@Named
@ViewScoped
public class VersionPage extends ConflictForm {

  private static final long serialVersionUID = 1L;

  @Inject private PrototypeService service;
  @Inject private VersionService versions;
  @Inject private FileUploads files;
  @Inject private Uploads uploads;
  @Inject private FormState forms;
  @Inject private Redirect redirect;
  @Inject private Text text;
  @Inject private FacesContext faces;
  @Inject private Clock clock;

  private String key;
  private String number;
  private String date;
  private String sendBackWord;
  private ResourceForm link = new ResourceForm();
  private ResourceForm file = new ResourceForm();

  /** The resources in their order, as their ids, where somebody dragged them. */
  private String order;

  /** The resources that this page showed, for one releases what one saw. */
  private HashSet<UUID> seen = new HashSet<>();

  /** What became of each of the files that were handed in together. */
  private final ArrayList<Taken> taken = new ArrayList<>();

  private transient PrototypeDossier dossier;
  private transient VersionView version;

  /**
   * What became of a file.
   *
   * @param refusal why it is not taken; null where it is
   */
  public record Taken(String name, String refusal) implements Serializable {}

  /** What stands in the fields of the other parts of the page; the first is null once saved. */
  private record Unsaved(TypedFields version, ResourceForm link, ResourceForm file)
      implements Serializable {}

  public void load() {
    key = redirect.variable("key");
    number = redirect.variable("number");
    dossier = service.open(key);
    version =
        dossier.versions().stream()
            .filter(one -> one.number().toString().equals(number))
            .findFirst()
            .orElseThrow(() -> new UnknownThing("version", key + "/" + number));
    if (!faces.isPostback()) {
      seen = new HashSet<>(ids());
    }
    if (getTyped() == null) {
      forms.take(path(), Unsaved.class).ifPresent(this::fill);
    }
    if (getTyped() == null) {
      fill(new TypedFields(fields(version), dossier.version()));
    }
    if (date == null && !faces.isPostback()) {
      date = TypedDate.typed(LocalDate.now(clock));
    }
  }

  public void describe() {
    if (saves(this::save)) {
      goOn(new Unsaved(null, link, file), text.get("prototypes.version.saved"));
    }
  }

  public void addLink() {
    versions.addLink(key, number(), link.linkDetails(licence()), link.getUrl());
    goOn(
        new Unsaved(getTyped(), new ResourceForm(), file),
        text.of("prototypes.version.added", link.getTitle()));
  }

  public void addFile() {
    boolean proposed = file.proposeTitle();
    try {
      uploads.take(
          file.getFile(),
          checked -> versions.addFile(key, number(), file.fileDetails(licence()), checked));
    } catch (BusinessRuleViolation refused) {
      if (proposed) {
        file.setTitle("");
      }
      throw refused;
    }
    goOn(
        new Unsaved(getTyped(), link, new ResourceForm()),
        text.of("prototypes.version.added", file.getTitle()));
  }

  /**
   * Takes one of several files, with the version's licence; what is wrong with it stops no other.
   */
  public void take(FileUploadEvent event) {
    if (event.getPhaseId() != PhaseId.INVOKE_APPLICATION) {
      event.setPhaseId(PhaseId.INVOKE_APPLICATION); // once the chosen licence has arrived
      event.queue();
      return;
    }
    String name = Uploads.withoutFolders(event.getFile().getFileName());
    try {
      uploads.take(
          event.getFile(),
          checked ->
              versions.addFile(
                  key,
                  number(),
                  new ResourceDetails(
                      ResourceForm.titleOf(name), licence(), "fr", checked.mediaType()),
                  checked));
      taken.add(new Taken(name, null));
    } catch (BusinessRuleViolation refused) {
      taken.add(new Taken(name, text.error(refused)));
    }
    load();
    seen = new HashSet<>(ids());
  }

  /** Puts a resource before the one before it. */
  public void up(ResourceView resource) {
    move(resource, -1);
  }

  /** Puts a resource after the one after it. */
  public void down(ResourceView resource) {
    move(resource, 1);
  }

  private void move(ResourceView resource, int step) {
    List<UUID> ids = ids();
    int place = ids.indexOf(resource.id());
    if (place + step >= 0 && place + step < ids.size()) {
      Collections.swap(ids, place, place + step);
      arrange(ids, text.of("prototypes.version.moved", resource.details().title()));
    }
  }

  /** Puts the resources in the order in which somebody dragged them. */
  public void arrange() {
    arrange(
        Arrays.stream(order.split(",")).map(UUID::fromString).toList(),
        text.get("prototypes.version.arranged"));
  }

  private void arrange(List<UUID> ids, String done) {
    versions.arrange(key, number(), ids);
    goOn(new Unsaved(getTyped(), link, file), done);
  }

  public void remove(ResourceView resource) {
    versions.removeResource(key, number(), resource.id());
    goOn(
        new Unsaved(getTyped(), link, file),
        text.of("prototypes.version.removed", resource.details().title()));
  }

  /** With the licence and the note as they are typed. */
  public void propose() {
    if (saves(this::save)) {
      versions.propose(key, number());
      goOn(new Unsaved(null, link, file), text.get("prototypes.version.proposed.done"));
    }
  }

  /** With the licence and the note as they are typed, for they never change again. */
  public void release() {
    PartialDate day = TypedDate.read("releaseVersion", date);
    Set<UUID> shown = seen;
    seen = new HashSet<>(ids());
    if (saves(this::save)) {
      versions.release(key, number(), day, shown);
      redirect.to(path(), text.of("prototypes.version.released.done", number));
    }
  }

  /** Takes the proposal back; what is typed stays. */
  public void withdrawProposal() {
    versions.withdrawProposal(key, number());
    goOn(new Unsaved(getTyped(), link, file), text.get("prototypes.proposal.withdrawn"));
  }

  /** Gives the draft back to who proposed it, with a word. */
  public void sendBack() {
    versions.sendBack(key, number(), sendBackWord);
    goOn(new Unsaved(getTyped(), link, file), text.get("prototypes.proposal.sentBack.done"));
  }

  public void discard() {
    versions.discard(key, number());
    redirect.to(Dossiers.path(key) + "/versions", text.of("prototypes.version.discarded", number));
  }

  /** The version before this one; null for the first. */
  public VersionNumber getPrevious() {
    return dossier.versions().stream()
        .map(VersionView::number)
        .filter(other -> other.compareTo(version.number()) < 0)
        .max(VersionNumber::compareTo)
        .orElse(null);
  }

  /** What was typed for a note that was released meanwhile without it; empty where nothing was. */
  public String getLost() {
    String typed = getTyped().mine("changeNote");
    return version.isReleased() && faces.isPostback() && !typed.equals(version.changeNote())
        ? typed
        : "";
  }

  public PrototypeDossier getDossier() {
    return dossier;
  }

  public VersionView getVersion() {
    return version;
  }

  public ResourceForm getLink() {
    return link;
  }

  public ResourceForm getFile() {
    return file;
  }

  /** How much room the prototype's organisation has for files. */
  public FileRoom getRoom() {
    return files.room(dossier.steward().key());
  }

  public List<Taken> getTaken() {
    return taken;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }

  public String getSendBackWord() {
    return sendBackWord;
  }

  public void setSendBackWord(String sendBackWord) {
    this.sendBackWord = sendBackWord;
  }

  public String getDate() {
    return date;
  }

  public void setDate(String date) {
    this.date = date;
  }

  private List<UUID> ids() {
    return new ArrayList<>(version.resources().stream().map(ResourceView::id).toList());
  }

  /** Saves the licence and the note. */
  private void save() {
    TypedFields typed = getTyped();
    versions.describe(key, number(), typed.version(), licence(), typed.mine("changeNote"));
  }

  /** The licence that stands in the form; null as long as none is chosen. */
  private Licence licence() {
    String licence = getTyped().mine("licence");
    return licence.isEmpty() ? null : Licence.valueOf(licence);
  }

  private void goOn(Unsaved unsaved, String done) {
    forms.put(path(), unsaved);
    redirect.to(path(), done);
  }

  private void fill(Unsaved unsaved) {
    fill(unsaved.version());
    link = unsaved.link();
    file = unsaved.file();
  }

  private VersionNumber number() {
    return VersionNumber.parse(number);
  }

  private String path() {
    return Dossiers.path(key) + "/versions/" + number;
  }

  @Override
  protected String thing() {
    return Dossiers.thing(key);
  }

  private static Map<String, String> fields(VersionView version) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("licence", version.licence() == null ? "" : version.licence().name());
    fields.put("changeNote", version.changeNote());
    return fields;
  }
}
