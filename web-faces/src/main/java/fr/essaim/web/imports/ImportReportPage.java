package fr.essaim.web.imports;

import fr.essaim.core.imports.ImportRun;
import fr.essaim.core.imports.ImportService;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.intranet.Sure;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** An earlier import: what it did, and the way to take it back. */
@Named
@ViewScoped
public class ImportReportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ImportService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private UUID id;
  private boolean sure;
  private transient ImportRun run;

  public void load() {
    id = read(redirect.variable("id"));
    run = service.progress(id);
  }

  /** Whether it is being taken back right now. */
  public boolean isUndoing() {
    return run.undo() != null && !run.undo().finished();
  }

  /** Has the import taken back. */
  public void undo() {
    Sure.check("undoSure", sure);
    service.undo(id);
    redirect.to(ImportsFeature.PAGE + "/" + id, text.get("imports.undo.begun"));
  }

  /**
   * An import's number as its address has it.
   *
   * @throws UnknownThing when it is none
   */
  static UUID read(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notOfThisForm) {
      throw new UnknownThing("import", id);
    }
  }

  public ImportRun getRun() {
    return run;
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }
}
