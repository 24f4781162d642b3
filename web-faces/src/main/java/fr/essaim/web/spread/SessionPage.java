package fr.essaim.web.spread;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.AttachedFileView;
import fr.essaim.core.spread.SessionDetails;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.spread.TransferStage;
import fr.essaim.core.spread.TransferView;
import fr.essaim.core.spread.TransferView.HeldSession;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A session of a transfer, known or new, and the sheet that those who come sign. */
@Named
@ViewScoped
public class SessionPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "nouvelle";

  @Inject private TransferService service;
  @Inject private Uploads uploads;
  @Inject private Redirect redirect;
  @Inject private Text text;
  @Inject private Clock clock;

  private String key;
  private String id;
  private transient TransferView transfer;
  private transient HeldSession session;
  private transient Part scan;

  /** Opens a noted session. */
  public void load() {
    id = redirect.variable("id");
    open();
    session =
        transfer.sessions().stream()
            .filter(each -> each.id().toString().equals(id))
            .findFirst()
            .orElseThrow(() -> new UnknownThing("session", id));
    begin(session.details().fields(), transfer.version());
  }

  /** Opens the form of a session to note. */
  public void loadNew() {
    id = NEW;
    open();
    if (getTyped() == null && transfer.stage() == TransferStage.ABANDONED) {
      redirect.to(TransferPage.path(key), text.get("error.spread.session.ended"));
    }
    begin(Map.of("date", LocalDate.now(clock).toString()), 0);
  }

  private void open() {
    key = redirect.variable("key");
    transfer = service.open(key);
    if (!transfer.mayEdit()) {
      throw new NotAllowed(Permission.SPREAD_EDIT);
    }
  }

  public void hold() {
    save(
        typed -> {
          service.hold(key, SessionDetails.of(typed.all()));
          return TransferPage.path(key);
        },
        "spread.session.held");
  }

  public void correct() {
    save(
        typed -> {
          service.correct(
              key, UUID.fromString(id), typed.version(), SessionDetails.of(typed.all()));
          return TransferPage.path(key);
        },
        "spread.saved");
  }

  public void cancel() {
    service.cancel(key, UUID.fromString(id));
    redirect.to(TransferPage.path(key), text.get("spread.session.cancelled"));
  }

  public void keepScan() {
    uploads.take(scan, checked -> service.keepSheet(key, UUID.fromString(id), checked));
    redirect.to(address(), text.get("spread.file.kept"));
  }

  public void removeFile(AttachedFileView file) {
    service.removeFile(key, file.id());
    redirect.to(address(), text.of("spread.file.removed", file.title()));
  }

  public Part getScan() {
    return scan;
  }

  public void setScan(Part scan) {
    this.scan = scan;
  }

  public TransferView getTransfer() {
    return transfer;
  }

  public HeldSession getSession() {
    return session;
  }

  /** What the transfer is about, as a line. */
  public String getAbout() {
    return transfer.prototypes().stream()
        .map(PrototypeRef::title)
        .collect(Collectors.joining(", "));
  }

  @Override
  protected String thing() {
    return "transfer/" + key + "/session/" + id;
  }

  @Override
  protected String address() {
    return TransferPage.path(key) + "/seances/" + id;
  }
}
