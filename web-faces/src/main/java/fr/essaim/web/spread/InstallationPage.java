package fr.essaim.web.spread;

import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.spread.EndCause;
import fr.essaim.core.spread.EvidenceDetails;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.InstallationSince;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.InstallationView;
import fr.essaim.core.spread.MentorService;
import fr.essaim.core.spread.UnderWay;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.intranet.Step;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a centre has in use: how far it is, how much it is used, what was changed. The form of how
 * much it is used takes a minute.
 */
@Named
@ViewScoped
public class InstallationPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private InstallationService service;
  @Inject private MentorService mentors;
  @Inject private Redirect redirect;
  @Inject private Text text;
  @Inject private Clock clock;

  private String key;
  private String next;
  private String since;
  private String stoppedSince;
  private String stateSince;
  private InstallationState from;
  private String reason;
  private String cause;
  private boolean consented;
  private transient InstallationView installation;
  private transient UnderWay underWay;

  public void load() {
    if (key == null) {
      since = TypedDate.typed(LocalDate.now(clock));
      stoppedSince = since;
    }
    key = redirect.variable("key");
    installation = service.open(key);
    if (stateSince == null) {
      List<InstallationSince> states = installation.states();
      stateSince = TypedDate.typed(states.get(states.size() - 1).since());
    }
    if (installation.mayEdit()) {
      begin(Map.of("date", LocalDate.now(clock).toString()), 0);
    }
  }

  /** Takes it to the chosen state. */
  public void move() {
    InstallationState chosen =
        next == null || next.isEmpty() ? null : InstallationState.valueOf(next);
    service.move(key, chosen, TypedDate.read("since", since));
    redirect.to(path(key), text.of("spread.installation.moved", chosen));
  }

  public void stop() {
    service.stop(key, chosenCause(), reason, TypedDate.read("stoppedSince", stoppedSince));
    redirect.to(path(key), text.get("spread.installation.stopped"));
  }

  /** Corrects the date of its state. */
  public void redate() {
    service.redate(key, from, TypedDate.read("stateSince", stateSince));
    redirect.to(path(key), text.get("spread.saved"));
  }

  /** Takes its last state back. */
  public void stepBack() {
    service.stepBack(key, from);
    redirect.to(path(key), text.get("spread.step.back.done"));
  }

  /** Notes how much it was used. */
  public void tell() {
    save(
        typed -> {
          Map<String, String> fields = new HashMap<>(typed.all());
          fields.put("consented", Boolean.toString(consented));
          service.tell(key, EvidenceDetails.of(fields));
          return path(key);
        },
        "spread.evidence.told");
  }

  /** Takes what was told away; that somebody else did so already makes no difference. */
  public void forget(UUID evidence) {
    if (installation.evidence().stream().anyMatch(told -> told.id().equals(evidence))) {
      service.forget(key, evidence);
    }
    redirect.to(path(key), text.get("spread.evidence.forgotten"));
  }

  static String path(String key) {
    return InstallationTable.PATH + "/" + key;
  }

  /** Who accompanies the centre with it, or is asked to. */
  public UnderWay getUnderWay() {
    if (underWay == null) {
      underWay = mentors.underWay(installation.centre().key(), installation.prototype().key());
    }
    return underWay;
  }

  public InstallationView getInstallation() {
    return installation;
  }

  /** The way to its use; what came before and after is on it where it was so. */
  public List<Step> getSteps() {
    return Step.way(
        InstallationState.values(),
        installation.states().stream()
            .collect(Collectors.toMap(InstallationSince::state, InstallationSince::since)),
        installation.state(),
        EnumSet.complementOf(EnumSet.of(InstallationState.IN_USE)));
  }

  /** Where it may go from here, but for the end. */
  public List<Option> getFollowing() {
    return installation.state().following().stream()
        .filter(state -> state != InstallationState.STOPPED)
        .map(state -> new Option(state.name(), text.label(state)))
        .toList();
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }

  public String getSince() {
    return since;
  }

  public void setSince(String since) {
    this.since = since;
  }

  public String getStoppedSince() {
    return stoppedSince;
  }

  public void setStoppedSince(String stoppedSince) {
    this.stoppedSince = stoppedSince;
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

  public InstallationState getFrom() {
    return installation.state();
  }

  /** The state that the page showed when it was sent. */
  public void setFrom(InstallationState from) {
    this.from = from;
  }

  /** Where its last state is taken back to; null at the first. */
  public InstallationSince getEarlier() {
    List<InstallationSince> states = installation.states();
    return states.size() < 2 ? null : states.get(states.size() - 2);
  }

  public String getStateSince() {
    return stateSince;
  }

  public void setStateSince(String stateSince) {
    this.stateSince = stateSince;
  }

  public boolean isConsented() {
    return consented;
  }

  public void setConsented(boolean consented) {
    this.consented = consented;
  }

  @Override
  protected String thing() {
    return "installation/" + key + "/evidence/new";
  }

  @Override
  protected String address() {
    return path(key);
  }
}
