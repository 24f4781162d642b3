package fr.essaim.core.spread.domain;

import fr.essaim.core.history.StampedAggregate;
import fr.essaim.core.network.MergeChange;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.StepDates;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.Violations;
import fr.essaim.core.spread.EndCause;
import fr.essaim.core.spread.EvidenceDetails;
import fr.essaim.core.spread.InstallationDetails;
import fr.essaim.core.spread.InstallationSince;
import fr.essaim.core.spread.InstallationState;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A prototype that a centre puts to use, from the plan to the day when it stops. */
@Entity
@Table(schema = "spread", name = "installation")
public class Installation extends StampedAggregate {

  public static final String TYPE = "installation";

  private static final StepDates STEPS =
      new StepDates("spread.state.undated", "spread.state.in-future", "spread.state.before-last");
  private static final String NOT_NEXT = "spread.state.not-next";
  private static final String STATE = "state";
  private static final String STOP_REASON = "stopReason";
  private static final String MISSING = "spread.state.missing";
  private static final String SINCE = "since";
  private static final String END = "stoppedSince";

  @Column(name = "centre_key")
  private String centreKey;

  @Column(name = "prototype_key")
  private String prototypeKey;

  @Column(name = "version_number")
  private String versionNumber;

  @Column(name = "transfer_key")
  private String transferKey;

  @Enumerated(EnumType.STRING)
  private InstallationState state;

  @ElementCollection
  @CollectionTable(
      schema = "spread",
      name = "installation_state",
      joinColumns = @JoinColumn(name = "installation_id"))
  @MapKeyColumn(name = "state")
  @MapKeyEnumerated(EnumType.STRING)
  @Column(name = "since")
  private Map<InstallationState, String> dates = new HashMap<>();

  @Column(name = "planned_for")
  private String plannedFor;

  @Column(name = "stop_reason")
  private String stopReason = "";

  @Enumerated(EnumType.STRING)
  @Column(name = "end_cause")
  private EndCause endCause;

  private String source;

  @OneToMany(mappedBy = "installation", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Evidence> evidence = new ArrayList<>();

  protected Installation() {}

  private Installation(String key) {
    super(key);
  }

  /**
   * Begins one, in any state but {@link InstallationState#STOPPED}.
   *
   * @param since when it reached that state
   * @param source where its data came from; null if somebody typed it
   */
  public static Installation begin(
      String key,
      InstallationDetails details,
      InstallationState state,
      PartialDate since,
      String source,
      LocalDate today) {
    if (state == null || state == InstallationState.STOPPED) {
      throw new BusinessRuleViolation(MISSING).at(STATE);
    }
    Installation installation = new Installation(key);
    installation.source = source;
    installation.write(Constraints.check(details));
    installation.changes().noteAll("", Map.of(), details.fields());
    installation.enter(SINCE, state, since, today);
    return installation;
  }

  /**
   * Says by when the centre wants to use it.
   *
   * @throws BusinessRuleViolation {@code spread.planned.in-past}
   */
  public void planFor(PartialDate date, LocalDate today) {
    if (date.lastDay().isBefore(today)) {
      throw new BusinessRuleViolation("spread.planned.in-past", date).at("plannedFor");
    }
    changes().note("plannedFor", plannedFor == null ? "" : plannedFor, date.value());
    plannedFor = date.value();
  }

  /** Says otherwise which version it is and which transfer brought it. */
  public void edit(InstallationDetails next) {
    InstallationDetails before = details();
    Constraints.check(next);
    boolean isElsewhere =
        !next.centreKey().equals(centreKey) || !next.prototypeKey().equals(prototypeKey);
    if (isElsewhere) {
      throw new BusinessRuleViolation("spread.installation.elsewhere");
    }
    write(next);
    changes().noteAll("", before.fields(), next.fields());
  }

  /** Takes it to a later state. */
  public void move(InstallationState next, PartialDate since, LocalDate today) {
    if (next == null) {
      throw new BusinessRuleViolation(MISSING).at("next");
    }
    if (next == InstallationState.STOPPED || !state.leadsTo(next)) {
      throw new BusinessRuleViolation(NOT_NEXT, state, next);
    }
    enter(SINCE, next, since, today);
  }

  /**
   * Ends it.
   *
   * @param cause null where nobody said
   */
  public void stop(EndCause cause, String reason, PartialDate since, LocalDate today) {
    if (!state.leadsTo(InstallationState.STOPPED)) {
      throw new BusinessRuleViolation(NOT_NEXT, state, InstallationState.STOPPED);
    }
    Violations violations = new Violations();
    String said = violations.read("reason", reason, text -> Reason.required("reason", text));
    violations.read(
        END, since, date -> STEPS.checked(dates, InstallationState.STOPPED, date, today, END));
    violations.refuse();
    enter(END, InstallationState.STOPPED, since, today);
    changes().note(STOP_REASON, stopReason, said);
    stopReason = said;
    because(cause);
  }

  /** Corrects the date of its state. */
  public void redate(InstallationState at, PartialDate since, LocalDate today) {
    guardState(at);
    String before = dates.get(state);
    STEPS.correct(dates, state, since, today, "stateSince");
    changes().note(STATE, state + " " + before, state + " " + since);
  }

  /** Takes its last state back, which was noted by mistake. */
  public void stepBack(InstallationState from) {
    guardState(from);
    InstallationState earlier =
        StepDates.before(dates, state)
            .orElseThrow(() -> new BusinessRuleViolation("spread.state.first", state));
    dates.remove(state);
    changes().note(STATE, state.name(), earlier + " " + dates.get(earlier));
    changes().note(STOP_REASON, stopReason, "");
    state = earlier;
    stopReason = "";
    because(null);
  }

  private void because(EndCause cause) {
    changes().note("endCause", nameOf(endCause), nameOf(cause));
    endCause = cause;
  }

  private static String nameOf(EndCause cause) {
    return cause == null ? "" : cause.name();
  }

  /** What somebody looked at is not what somebody else made of it meanwhile. */
  private void guardState(InstallationState seen) {
    if (seen != state) {
      throw new BusinessRuleViolation("spread.state.meanwhile", seen, state);
    }
  }

  /** Notes how much it was used, on a day since it began. */
  public Evidence tell(EvidenceDetails details, LocalDate today) {
    Constraints.check(details);
    if (details.date().isAfter(today)) {
      throw new BusinessRuleViolation("spread.evidence.in-future", details.date()).at("date");
    }
    if (PartialDate.of(details.date()).isBefore(begun())) {
      throw new BusinessRuleViolation("spread.evidence.before-begun", details.date(), begun())
          .at("date");
    }
    Evidence told = Evidence.tell(this, details);
    evidence.add(told);
    return told;
  }

  /** Takes away what was told by mistake, or what somebody takes back. */
  public void forget(UUID evidenceId) {
    Evidence told =
        evidence.stream()
            .filter(each -> each.id().equals(evidenceId))
            .findFirst()
            .orElseThrow(() -> new UnknownThing("evidence", String.valueOf(evidenceId)));
    evidence.remove(told);
    told.forget();
  }

  /** Follows a merge of organisations. */
  public MergeChange followMerge(String goneKey, String survivorKey) {
    centreKey = survivorKey;
    changes().note("centre", goneKey, survivorKey);
    return new MergeChange(TYPE, key(), "centre", goneKey, survivorKey);
  }

  /**
   * Takes back what followed a merge.
   *
   * @return false when it was changed again
   */
  public boolean takeBack(MergeChange followed) {
    boolean isThere = centreKey.equals(followed.after());
    if (isThere) {
      followMerge(followed.after(), followed.before());
    }
    return isThere;
  }

  /**
   * @param field where the date was typed
   */
  private void enter(String field, InstallationState next, PartialDate since, LocalDate today) {
    STEPS.enter(dates, next, since, today, field);
    changes().note(STATE, state == null ? "" : state.name(), next + " " + since);
    state = next;
  }

  private void write(InstallationDetails details) {
    centreKey = details.centreKey();
    prototypeKey = details.prototypeKey();
    versionNumber = details.version();
    transferKey = details.transferKey();
  }

  @Override
  public String type() {
    return TYPE;
  }

  public InstallationDetails details() {
    return new InstallationDetails(centreKey, prototypeKey, versionNumber, transferKey);
  }

  public InstallationState state() {
    return state;
  }

  /** The states in the order in which they were reached. */
  public List<InstallationSince> states() {
    return new TreeMap<>(dates)
        .entrySet().stream()
            .map(step -> new InstallationSince(step.getKey(), new PartialDate(step.getValue())))
            .toList();
  }

  /** When it reached its first state. */
  public PartialDate begun() {
    return states().get(0).since();
  }

  /** By when the centre wants to use it. */
  public Optional<PartialDate> plannedFor() {
    return Optional.ofNullable(plannedFor).map(PartialDate::new);
  }

  /** Why it was stopped; empty unless it was. */
  public String stopReason() {
    return stopReason;
  }

  /** Why it ended; empty while it runs, and where nobody said. */
  public Optional<EndCause> endCause() {
    return Optional.ofNullable(endCause);
  }

  public Optional<String> source() {
    return Optional.ofNullable(source);
  }

  /** The latest first. */
  public List<Evidence> evidence() {
    return evidence.stream().sorted(Evidence.LATEST_FIRST).toList();
  }
}
