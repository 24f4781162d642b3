package fr.essaim.core.steering;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.history.ImportMerge;
import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.history.ImportTrace;
import fr.essaim.core.history.ImportUndone;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.domain.NetworkGoal;
import fr.essaim.core.steering.internal.JpaNetworkGoals;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What federations set out to reach with their networks: theirs to say, and for all to read. */
@Stateless
public class NetworkGoalService {

  @Inject private Access access;
  @Inject private JpaNetworkGoals goals;
  @Inject private OrganisationDirectory organisations;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard guard;

  /** All of them, one a federation at most. */
  @OpenToAll
  public List<NetworkGoalView> all() {
    List<NetworkGoal> all = goals.all();
    Map<String, OrganisationRef> named =
        organisations.named(all.stream().map(NetworkGoal::key).collect(Collectors.toSet()));
    return all.stream()
        .filter(goal -> named.containsKey(goal.key()))
        .map(goal -> new NetworkGoalView(named.get(goal.key()), goal.version(), goal.details()))
        .toList();
  }

  /**
   * The goal of a federation; without details where it has none yet.
   *
   * @throws UnknownThing where there is no such federation
   */
  @OpenToAll
  public NetworkGoalView open(String federationKey) {
    OrganisationRef federation = federation(federationKey);
    return goals
        .find(federationKey)
        .map(goal -> new NetworkGoalView(federation, goal.version(), goal.details()))
        .orElseGet(() -> new NetworkGoalView(federation, 0, null));
  }

  /**
   * Says what is to be reached.
   *
   * @param version of the goal that the caller saw
   */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "network-goal.state")
  public void state(String federationKey, long version, ObjectiveDetails details) {
    requireFederation(federationKey);
    Optional<NetworkGoal> known = goals.toChange(federationKey);
    if (known.isPresent()) {
      NetworkGoal goal = known.get();
      guard.check(goal, version, "", details.fields(), goal.details().fields());
      goal.restate(details);
      recorder.record(goal);
    } else {
      begin(federationKey, details, false);
    }
  }

  /**
   * Brings what a source says of it; what people changed here is left.
   *
   * @param base what the source said last, field by field; empty if it never did
   * @param said what it says, as in {@link ObjectiveDetails#fields()}
   */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "network-goal.import")
  public ImportOutcome bring(
      String federationKey, Map<String, String> base, Map<String, String> said) {
    requireFederation(federationKey);
    Optional<NetworkGoal> known = goals.toChange(federationKey);
    if (known.isEmpty()) {
      begin(federationKey, ObjectiveDetails.of(said), true);
      return ImportOutcome.created(false);
    }
    NetworkGoal goal = known.get();
    ImportOutcome outcome = compare(goal, base, said);
    if (outcome.effect() == ImportOutcome.Effect.CHANGED) {
      goal.restate(ObjectiveDetails.of(outcome.over(goal.details().fields())));
      recorder.recordImport(goal);
    }
    return outcome;
  }

  /** What {@link #bring} would do; nothing is kept. The same import may bring the federation. */
  @Requires(Permission.IMPORT_READ)
  public ImportOutcome rehearse(
      String federationKey, Map<String, String> base, Map<String, String> said) {
    access.requireSomewhere(Permission.IMPORT_READ, subject(federationKey));
    Optional<NetworkGoal> known = goals.find(federationKey);
    if (known.isPresent()) {
      return compare(known.get(), base, said);
    }
    NetworkGoal.set(federationKey, ObjectiveDetails.of(said));
    return ImportOutcome.created(false);
  }

  /** Takes back what an import did, where nobody touched it since. */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "network-goal.import-undo")
  public ImportUndone undo(ImportTrace trace) {
    requireFederation(trace.key());
    Optional<NetworkGoal> known = goals.toChange(trace.key());
    if (known.isEmpty()) {
      return ImportUndone.kept("imports.undo.gone");
    }
    NetworkGoal goal = known.get();
    Optional<Set<String>> since = history.changedSince(goal, trace);
    if (trace.created()) {
      if (since.filter(Set::isEmpty).isEmpty()) {
        return ImportUndone.kept("imports.undo.touched");
      }
      goals.remove(goal);
      return ImportUndone.removed();
    }
    Map<String, String> before = goal.details().fields();
    ImportUndone undone = trace.over(before, since);
    if (undone.effect() == ImportUndone.Effect.RESTORED) {
      goal.restate(ObjectiveDetails.of(undone.over(before)));
      recorder.recordImport(goal);
    }
    return undone;
  }

  private void begin(String federationKey, ObjectiveDetails details, boolean imported) {
    NetworkGoal goal = NetworkGoal.set(federationKey, details);
    goals.add(goal);
    if (imported) {
      recorder.recordImport(goal);
    } else {
      recorder.record(goal);
    }
  }

  private ImportOutcome compare(
      NetworkGoal goal, Map<String, String> base, Map<String, String> said) {
    return new ImportMerge(history.changedByHand(goal), history.changedByPeople(goal))
        .fields(base, goal.details().fields(), said)
        .outcome(false);
  }

  private void requireFederation(String key) {
    access.require(Permission.OPERATION_COMPOSE, key, subject(key));
    federation(key);
  }

  private OrganisationRef federation(String key) {
    return Optional.ofNullable(organisations.named(Set.of(key)).get(key))
        .filter(found -> found.kind() == OrganisationKind.FEDERATION)
        .orElseThrow(() -> new UnknownThing("organisation", key));
  }

  private static String subject(String federationKey) {
    return NetworkGoal.TYPE + "/" + federationKey;
  }
}
