package fr.essaim.core.spread;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.InstallationView.ToldEvidence;
import fr.essaim.core.spread.domain.Installation;
import fr.essaim.core.spread.internal.AdaptationSearch;
import fr.essaim.core.spread.internal.InstallationSearch;
import fr.essaim.core.spread.internal.InstallationStart;
import fr.essaim.core.spread.internal.SpreadGuard;
import fr.essaim.core.spread.internal.SpreadRecorder;
import fr.essaim.core.spread.internal.SpreadRows;
import fr.essaim.core.spread.internal.Visible;
import fr.essaim.core.spread.internal.WaitingRequests;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What centres put to use, from the plan to the day when it stops. */
@Stateless
public class InstallationService {

  @Inject private Access access;
  @Inject private SpreadRows rows;
  @Inject private SpreadGuard guard;
  @Inject private InstallationStart start;
  @Inject private SpreadRecorder recorder;
  @Inject private InstallationSearch search;
  @Inject private AdaptationSearch adaptations;
  @Inject private MentorService mentors;
  @Inject private WaitingRequests waiting;
  @Inject private ChangeHistory history;
  @Inject private EditGuard edits;
  @Inject private Clock clock;

  /** What is public, and all that the caller's organisations have. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<InstallationRow> list(ListQuery query) {
    return search.list(query, guard.visible());
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<InstallationRow> reader) {
    search.each(query, guard.visible(), reader);
  }

  /**
   * @throws UnknownThing when the caller sees none of this key
   */
  @Requires(Permission.INTRANET_READ)
  public InstallationView open(String key) {
    Visible visible = guard.visible();
    InstallationRow row =
        search.find(key, visible).orElseThrow(() -> new UnknownThing(Installation.TYPE, key));
    Installation installation = rows.installation(key);
    boolean readable = visible.whole().contains(row.centre().key());
    return new InstallationView(
        key,
        installation.version(),
        installation.details(),
        row.centre(),
        row.prototype(),
        row.mentor(),
        row.state(),
        installation.states(),
        installation.plannedFor().orElse(null),
        installation.endCause().orElse(null),
        readable ? installation.stopReason() : "",
        readable
            ? installation.evidence().stream()
                .map(told -> new ToldEvidence(told.id(), told.details()))
                .toList()
            : List.of(),
        row.untold(),
        adaptations.of(key, visible, access.whereAllowed(Permission.PROTOTYPE_PUBLISH)),
        installation.source().orElse(null),
        row.modifiedAt(),
        readable,
        row.mayEdit());
  }

  /** What was changed of it, by whom and when, the latest first. */
  @Requires(Permission.SPREAD_READ)
  public List<ChangeLine> history(String key) {
    Installation installation = rows.installation(key);
    access.require(Permission.SPREAD_READ, installation.details().centreKey(), subject(key));
    return history.of(installation);
  }

  /**
   * Notes that a centre plans a prototype, sets it up or uses it.
   *
   * @param since when it came to that state
   * @return its key
   * @throws BusinessRuleViolation {@code spread.installation.running} when it has one already
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "installation.begin")
  public String begin(InstallationDetails details, InstallationState state, PartialDate since) {
    Constraints.check(details);
    Installation installation = begun(details, state, since);
    recorder.record(installation);
    return installation.key();
  }

  /**
   * Takes a prototype up: plans it, and asks who is to accompany the centre, if anybody. It is
   * brought by the transfer that goes on already, where there is just one.
   *
   * @return the key of the installation
   * @throws BusinessRuleViolation {@code spread.installation.running} when the centre has it
   *     already
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "installation.take-up")
  public String takeUp(TakeUp command) {
    Constraints.check(command);
    InstallationDetails details =
        new InstallationDetails(
            command.centreKey(), command.prototypeKey(), command.version(), bringing(command));
    Installation installation = begun(details, InstallationState.PLANNED, PartialDate.of(today()));
    installation.planFor(command.plannedFor(), today());
    recorder.record(installation);
    if (command.mentorKey() != null) {
      mentors.ask(command.request());
    }
    return installation.key();
  }

  private String bringing(TakeUp command) {
    List<TransferRow> running =
        mentors.underWay(command.centreKey(), command.prototypeKey()).transfers();
    return running.size() == 1 ? running.get(0).key() : null;
  }

  private Installation begun(
      InstallationDetails details, InstallationState state, PartialDate since) {
    String key = rows.freeKey(Installation.class, details.prototypeKey(), details.centreKey());
    access.require(Permission.SPREAD_EDIT, details.centreKey(), subject(key));
    return start.begin(key, details, state, since);
  }

  /**
   * Says otherwise which version it is and which transfer brought it.
   *
   * @throws ConflictingEdit when somebody else changed one of these fields meanwhile
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "installation.edit")
  public void edit(String key, long expectedVersion, InstallationDetails details) {
    Installation installation = toChange(key);
    edits.check(
        installation, expectedVersion, "", details.fields(), installation.details().fields());
    guard.check(details);
    installation.edit(details);
    recorder.record(installation);
  }

  /** Takes it to a later state. */
  @Requires(value = Permission.SPREAD_EDIT, act = "installation.move")
  public void move(String key, InstallationState next, PartialDate since) {
    Installation installation = toChange(key);
    installation.move(next, since, today());
    guard.checkDate("since", installation.details(), since);
    recorder.record(installation);
  }

  /**
   * Corrects the date of its state.
   *
   * @param at the state that the caller looked at
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "installation.redate")
  public void redate(String key, InstallationState at, PartialDate since) {
    Installation installation = toChange(key);
    installation.redate(at, since, today());
    guard.checkDate("stateSince", installation.details(), since);
    recorder.record(installation);
  }

  /**
   * Takes its last state back, which was noted by mistake.
   *
   * @param from the state that the caller looked at
   * @throws BusinessRuleViolation {@code spread.installation.running} when it was stopped and the
   *     centre has begun again since
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "installation.step-back")
  public void stepBack(String key, InstallationState from) {
    Installation installation = toChange(key);
    if (from == InstallationState.STOPPED) {
      start.checkFree(installation.details());
    }
    installation.stepBack(from);
    recorder.record(installation);
  }

  /** Ends it. */
  @Requires(value = Permission.SPREAD_EDIT, act = "installation.stop")
  public void stop(String key, EndCause cause, String reason, PartialDate since) {
    Installation installation = toChange(key);
    installation.stop(cause, reason, since, today());
    recorder.record(installation);
    waiting.withdraw(installation.details().prototypeKey(), installation.details().centreKey());
  }

  /** Notes how much it was used. */
  @Requires(value = Permission.SPREAD_EDIT, act = "installation.tell")
  public void tell(String key, EvidenceDetails details) {
    Installation installation = toChange(key);
    installation.tell(details, today());
    recorder.record(installation);
  }

  /** Takes away what was told by mistake, or what somebody takes back. */
  @Requires(value = Permission.SPREAD_EDIT, act = "installation.forget")
  public void forget(String key, UUID evidenceId) {
    Installation installation = toChange(key);
    installation.forget(evidenceId);
    recorder.record(installation);
  }

  private Installation toChange(String key) {
    Installation installation = rows.installationToChange(key);
    access.require(Permission.SPREAD_EDIT, installation.details().centreKey(), subject(key));
    return installation;
  }

  private static String subject(String key) {
    return Installation.TYPE + "/" + key;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
