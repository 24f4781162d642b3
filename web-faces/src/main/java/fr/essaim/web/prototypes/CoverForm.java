package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.CheckedPhoto;
import fr.essaim.core.prototypes.Cover;
import fr.essaim.core.prototypes.CoverWords;
import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.Violations;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;

/** The picture that stands for a prototype, beside the form that edits it. */
@Named
@ViewScoped
public class CoverForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PrototypeService service;
  @Inject private FileUploads files;
  @Inject private Uploads uploads;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String alt;
  private String credit;
  private boolean cleared;
  private transient Part file;
  private transient PrototypeDossier dossier;

  /** Shows what a prototype has. */
  public void show(PrototypeDossier of) {
    dossier = of;
    if (alt == null) {
      alt = getCover() == null ? "" : getCover().alt();
      credit = getCover() == null ? "" : getCover().credit();
      cleared = getCover() != null;
    }
  }

  /** Keeps the picture that was chosen, or says otherwise what is said of the one that is there. */
  public void keep() {
    CoverWords words = new CoverWords(alt, credit, cleared);
    if (getCover() != null && (file == null || file.getSize() == 0)) {
      service.describeCover(dossier.key(), words);
    } else {
      Violations violations = new Violations();
      CheckedPhoto picture =
          violations.read("coverFile", file, part -> uploads.photo(part, Cover.LARGE));
      violations.read(null, words, Constraints::check);
      violations.refuse();
      service.illustrate(dossier.key(), words, picture);
    }
    goOn("prototypes.cover.kept");
  }

  public void remove() {
    service.removeCover(dossier.key());
    goOn("prototypes.cover.removed");
  }

  private void goOn(String done) {
    redirect.to(Dossiers.path(dossier.key()) + "/modifier", text.get(done));
  }

  /** The picture that is there; null where there is none. */
  public Cover getCover() {
    return dossier.cover();
  }

  /** How much room the prototype's organisation has for files. */
  public FileRoom getRoom() {
    return files.room(dossier.steward().key());
  }

  public String getAlt() {
    return alt;
  }

  public void setAlt(String alt) {
    this.alt = alt == null ? "" : alt;
  }

  public String getCredit() {
    return credit;
  }

  public void setCredit(String credit) {
    this.credit = credit;
  }

  public boolean isCleared() {
    return cleared;
  }

  public void setCleared(boolean cleared) {
    this.cleared = cleared;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
