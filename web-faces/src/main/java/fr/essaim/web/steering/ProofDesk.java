package fr.essaim.web.steering;

import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.steering.ProofRetention;
import fr.essaim.core.steering.ProofService;
import fr.essaim.core.steering.ProofView;
import fr.essaim.core.steering.ProvenThing;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** The files of an expense, an agreement or a position, on its page. */
@Named
@RequestScoped
public class ProofDesk {

  private static final double DAYS_A_YEAR = 365.25;

  @Inject private ProofService service;
  @Inject private Uploads uploads;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private Part file;

  public void keep(ProvenThing kind, String key) {
    uploads.take(file, checked -> service.keep(kind, key, checked));
    redirect.to(path(kind) + "/" + key, text.get("steering.proof.kept"));
  }

  public void remove(ProvenThing kind, String key, ProofView removed) {
    service.remove(kind, key, removed.id());
    redirect.to(path(kind) + "/" + key, text.of("steering.proof.removed", removed.name()));
  }

  /** How much room there is for its files. */
  public FileRoom room(ProvenThing kind, String key) {
    return service.room(kind, key);
  }

  /** How long the files of an operation are kept, and why. */
  public String kept(String operationKey) {
    ProofRetention retention = service.retention(operationKey);
    return retention.until() == null
        ? text.of("steering.proofs.kept", Math.round(retention.days() / DAYS_A_YEAR))
        : text.of("steering.proofs.kept.until", retention.until());
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  /** Where things of a kind have their pages. */
  static String path(ProvenThing kind) {
    return switch (kind) {
      case EXPENSE -> ExpenseTable.PATH;
      case AGREEMENT -> FundingAgreementPage.PATH;
      case STAFF_POSITION -> StaffPositionPage.PATH;
    };
  }
}
