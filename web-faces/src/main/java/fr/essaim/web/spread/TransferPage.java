package fr.essaim.web.spread;

import fr.essaim.core.spread.StageSince;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.spread.TransferStage;
import fr.essaim.core.spread.TransferView;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.intranet.Step;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.TypedDate;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
  @Inject private Redirect redirect;
  @Inject private Text text;
  @Inject private Clock clock;

  private String key;
  private String since;
  private String endedSince;
  private String reason;
  private transient TransferView transfer;

  public void load() {
    if (key == null) {
      since = TypedDate.typed(LocalDate.now(clock));
      endedSince = since;
    }
    key = redirect.variable("key");
    transfer = service.open(key);
  }

  /** Takes it to its next stage. */
  public void advance() {
    TransferStage next = transfer.stage().next().orElseThrow();
    service.advance(key, next, TypedDate.read("since", since));
    redirect.to(path(key), text.of("spread.transfer.advanced", next));
  }

  public void abandon() {
    service.abandon(key, reason, TypedDate.read("endedSince", endedSince));
    redirect.to(path(key), text.get("spread.transfer.abandoned"));
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
