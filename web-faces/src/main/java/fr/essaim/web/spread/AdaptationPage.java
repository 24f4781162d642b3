package fr.essaim.web.spread;

import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.VersionKey;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionView;
import fr.essaim.core.spread.AdaptationService;
import fr.essaim.core.spread.AdaptationView;
import fr.essaim.core.spread.AttachedFileView;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.history.FieldDifference;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.prototypes.ResourceForm;
import fr.essaim.web.prototypes.VersionDifference;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a centre changed: offered back by it, taken or declined by those who answer for it. */
@Named
@ViewScoped
public class AdaptationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AdaptationService service;
  @Inject private PrototypeLibrary library;
  @Inject private VersionDifference difference;
  @Inject private FileUploads files;
  @Inject private Uploads uploads;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private String version;
  private String answer;
  private ArrayList<String> taken;
  private final ResourceForm added = new ResourceForm();
  private transient AdaptationView adaptation;

  /** Its files go along into a version in the making unless somebody says otherwise. */
  public void load() {
    boolean opened = key == null;
    key = redirect.variable("key");
    adaptation = service.open(key);
    if (opened) {
      boolean goAlong = adaptation.draft() != null;
      version = goAlong ? adaptation.draft().toString() : null;
      taken = new ArrayList<>();
      adaptation.files().stream()
          .filter(file -> goAlong)
          .forEach(file -> taken.add(file.id().toString()));
    }
  }

  public void offer() {
    service.offer(key);
    redirect.to(path(key), text.get("spread.adaptation.now-offered"));
  }

  public void keep() {
    service.keep(key);
    redirect.to(path(key), text.get("spread.adaptation.now-kept"));
  }

  public void accept() {
    Set<UUID> chosen = taken.stream().map(UUID::fromString).collect(Collectors.toSet());
    service.accept(key, version, answer, chosen);
    redirect.to(path(key), text.of("spread.adaptation.now-accepted", version));
  }

  public void decline() {
    service.decline(key, answer);
    redirect.to(path(key), text.get("spread.adaptation.now-declined"));
  }

  /** Adds a file, called by its name where no title is typed. */
  public void addFile() {
    added.proposeTitle();
    uploads.take(
        added.getFile(), checked -> service.addFile(key, added.fileDetails(null), checked));
    redirect.to(path(key), text.of("spread.file.added", added.getTitle()));
  }

  public void removeFile(AttachedFileView file) {
    service.removeFile(key, file.id());
    redirect.to(path(key), text.of("spread.file.removed", file.title()));
  }

  static String path(String key) {
    return AdaptationTable.PATH + "/" + key;
  }

  public AdaptationView getAdaptation() {
    return adaptation;
  }

  /** The versions that could take it. */
  public List<Option> getVersions() {
    return adaptation.versions().stream()
        .map(number -> new Option(number.toString(), name(number)))
        .toList();
  }

  private String name(VersionNumber number) {
    return number.equals(adaptation.draft())
        ? text.of("spread.adaptation.draft", number.toString())
        : number.toString();
  }

  /** The files that could go along into the version. */
  public List<Option> getFiles() {
    return adaptation.files().stream()
        .map(file -> new Option(file.id().toString(), file.title()))
        .toList();
  }

  /**
   * The version to hold against the one that the centre took: the one that took the adaptation, or
   * the newest for those who are to answer; null where there is none.
   */
  public String getOther() {
    String newest =
        adaptation.versions().isEmpty() ? null : adaptation.versions().get(0).toString();
    String other = adaptation.acceptedVersion() == null ? newest : adaptation.acceptedVersion();
    return adaptation.tookVersion() == null || adaptation.tookVersion().equals(other)
        ? null
        : other;
  }

  /** What differs between these two, where both are public; else nothing. */
  public List<FieldDifference> getDifferences() {
    List<VersionView> both =
        library.publishedVersions(
            List.of(versionKey(adaptation.tookVersion()), versionKey(getOther())));
    if (both.size() < 2) {
      return List.of();
    }
    boolean inOrder = both.get(0).number().toString().equals(adaptation.tookVersion());
    return difference.between(both.get(inOrder ? 0 : 1), both.get(inOrder ? 1 : 0));
  }

  private String versionKey(String number) {
    return new VersionKey(adaptation.prototype().key(), VersionNumber.parse(number)).toString();
  }

  /** Which organisation answers for the prototype. */
  public String getSteward() {
    return library.stewardOf(adaptation.prototype().key());
  }

  /** How much room the centre has for files. */
  public FileRoom getRoom() {
    return files.room(adaptation.centre().key());
  }

  public String getVersion() {
    return version;
  }

  public void setVersion(String version) {
    this.version = version;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public List<String> getTaken() {
    return taken;
  }

  public void setTaken(List<String> taken) {
    this.taken = new ArrayList<>(taken);
  }

  public ResourceForm getAdded() {
    return added;
  }
}
