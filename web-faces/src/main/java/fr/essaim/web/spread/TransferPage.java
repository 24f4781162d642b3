package fr.essaim.web.spread;

import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.spread.AttachedFileView;
import fr.essaim.core.spread.EndCause;
import fr.essaim.core.spread.StageSince;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.spread.TransferStage;
import fr.essaim.core.spread.TransferView;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.intranet.Step;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A transfer: how far it is, its sessions, what it brought. */
@Named
@ViewScoped
public class TransferPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TransferService service;
  @Inject private Uploads uploads;
  @Inject private Redirect redirect;
  @Inject private Text text;
  @Inject private Clock clock;

  private String key;
  private String since;
  private String endedSince;
  private String stageSince;
  private String reason;
  private String cause;
  private TransferStage next;
  private TransferStage from;
  private transient Part scan;
  private transient TransferView transfer;

  public void load() {
    if (key == null) {
      since = TypedDate.typed(LocalDate.now(clock));
      endedSince = since;
    }
    key = redirect.variable("key");
    transfer = service.open(key);
    if (stageSince == null) {
      stageSince = TypedDate.typed(transfer.stages().get(transfer.stages().size() - 1).since());
    }
  }

  /** Takes it to the stage that the page offered. */
  public void advance() {
    service.advance(key, next, TypedDate.read("since", since));
    redirect.to(path(key), text.of("spread.transfer.advanced", next));
  }

  public void abandon() {
    service.abandon(key, chosenCause(), reason, TypedDate.read("endedSince", endedSince));
    redirect.to(path(key), text.get("spread.transfer.abandoned"));
  }

  /** Corrects the date of its stage. */
  public void redate() {
    service.redate(key, from, TypedDate.read("stageSince", stageSince));
    redirect.to(path(key), text.get("spread.saved"));
  }

  /** Takes its last stage back. */
  public void stepBack() {
    service.stepBack(key, from);
    redirect.to(path(key), text.get("spread.step.back.done"));
  }

  public void keepScan() {
    uploads.take(scan, checked -> service.keepAgreement(key, checked));
    redirect.to(path(key), text.get("spread.file.kept"));
  }

  public void removeFile(AttachedFileView file) {
    service.removeFile(key, file.id());
    redirect.to(path(key), text.of("spread.file.removed", file.title()));
  }

  static String path(String key) {
    return TransferTable.PATH + "/" + key;
  }

  public TransferView getTransfer() {
    return transfer;
  }

  public List<Step> getSteps() {
    return Step.way(
        TransferStage.values(),
        transfer.stages().stream().collect(Collectors.toMap(StageSince::stage, StageSince::since)),
        transfer.stage(),
        Set.of(TransferStage.ABANDONED));
  }

  /** The stage that comes next; null after the last. */
  public TransferStage getNext() {
    return transfer.stage().next().orElse(null);
  }

  /** The stage that the form was about when it was sent. */
  public void setNext(TransferStage next) {
    this.next = next;
  }

  public TransferStage getFrom() {
    return transfer.stage();
  }

  /** The stage that the page showed when it was sent. */
  public void setFrom(TransferStage from) {
    this.from = from;
  }

  /** Where its last stage is taken back to; null at the first. */
  public StageSince getEarlier() {
    List<StageSince> stages = transfer.stages();
    return stages.size() < 2 ? null : stages.get(stages.size() - 2);
  }

  public String getStageSince() {
    return stageSince;
  }

  public void setStageSince(String stageSince) {
    this.stageSince = stageSince;
  }

  public Part getScan() {
    return scan;
  }

  public void setScan(Part scan) {
    this.scan = scan;
  }

  public String getSince() {
    return since;
  }

  public void setSince(String since) {
    this.since = since;
  }

  public String getEndedSince() {
    return endedSince;
  }

  public void setEndedSince(String endedSince) {
    this.endedSince = endedSince;
  }

  private EndCause chosenCause() {
    return cause == null || cause.isEmpty() ? null : EndCause.valueOf(cause);
  }

  public String getCause() {
    return cause;
  }

  public void setCause(String cause) {
    this.cause = cause;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
