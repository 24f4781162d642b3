package fr.essaim.core.steering;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.publication.Outbox;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.domain.Operation;
import fr.essaim.core.steering.domain.OperationObjective;
import fr.essaim.core.steering.internal.JpaOperations;
import fr.essaim.core.steering.internal.OperationNames;
import fr.essaim.core.steering.internal.OperationParties;
import fr.essaim.core.steering.internal.OperationSearch;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The operations that people take part in, and what they promised. */
@Stateless
public class OperationService {

  @Inject private Access access;
  @Inject private Measures measures;
  @Inject private JpaOperations operations;
  @Inject private OperationNames names;
  @Inject private OperationSearch search;
  @Inject private OperationParties parties;
  @Inject private OrganisationDirectory organisations;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard guard;
  @Inject private Outbox outbox;
  @Inject private Event<OperationShown> shown;
  @Inject private Clock clock;

  /** The operations that the caller reads. */
  @Requires(Permission.OPERATION_READ)
  public ListResult<OperationRow> list(ListQuery query) {
    return search.list(query, access.operations(Permission.OPERATION_READ));
  }

  /** Hands over every operation that matches, whatever the page, in the asked order. */
  @Requires(Permission.OPERATION_READ)
  public void export(ListQuery query, Consumer<OperationRow> reader) {
    search.each(query, access.operations(Permission.OPERATION_READ), reader);
  }

  @Requires(Permission.OPERATION_READ)
  public OperationView open(String key) {
    return view(readable(key), LocalDate.MAX);
  }

  /** The same, with what was reached of its objectives by the end of a day. */
  @Requires(Permission.OPERATION_READ)
  public OperationView openAsOf(String key, LocalDate day) {
    return view(readable(key), day);
  }

  /** How an operation is called that the caller reads. */
  @Requires(Permission.OPERATION_READ)
  public OperationRef named(String key) {
    OperationRef named = names.named(Set.of(key)).get(key);
    if (named == null) {
      throw new UnknownThing(Operation.TYPE, key);
    }
    access.requireInOperation(Permission.OPERATION_READ, key);
    return named;
  }

  /** Those that the caller reads and besides has a permission in, in the order of their names. */
  @Requires(Permission.OPERATION_READ)
  public List<OperationRef> where(Permission permission) {
    access.requireSomewhere(permission);
    return names.in(access.operations(Permission.OPERATION_READ)).stream()
        .filter(each -> access.allowsInOperation(permission, each.key()))
        .toList();
  }

  /** What people changed of it, the latest first. */
  @Requires(Permission.OPERATION_READ)
  public List<ChangeLine> history(String key) {
    return history.of(readable(key));
  }

  /**
   * Begins an operation of organisations that the caller may speak for.
   *
   * @return its key
   */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "operation.create")
  public String create(CreateOperation command) {
    Operation operation = Operation.begin(command.key(), command.details());
    String subject = Operation.TYPE + "/" + operation.key();
    access.require(Permission.OPERATION_COMPOSE, command.details().leadKey(), subject);
    parties.require(operation.key(), command.details(), Set.of());
    if (operations.find(operation.key()).isPresent()) {
      throw new BusinessRuleViolation("steering.key.taken", operation.key()).at("name");
    }
    operations.add(operation);
    recorder.record(operation);
    return operation.key();
  }

  /**
   * Saves what the caller states. Who takes part in it decides what its roles read, so that
   * changing that needs {@link Permission#OPERATION_COMPOSE} besides.
   *
   * @param version the one that the caller saw
   */
  @Requires(value = Permission.OPERATION_EDIT, act = "operation.edit")
  public void edit(String key, long version, OperationDetails details) {
    Operation operation = toChange(key);
    OperationDetails before = operation.details();
    guard.check(operation, version, "", details.fields(), before.fields());
    if (!details.hasSameParties(before)) {
      parties.require(key, details, before.centreKeys());
    }
    operation.describe(details);
    recorder.record(operation);
  }

  /**
   * Promises one more thing.
   *
   * @return the objective's key
   */
  @Requires(value = Permission.OPERATION_EDIT, act = "operation.add-objective")
  public String promise(String key, ObjectiveDetails details) {
    Operation operation = toChange(key);
    String objective = operation.promise(null, details);
    recorder.record(operation);
    return objective;
  }

  /**
   * States an objective anew.
   *
   * @param version of the operation, as the caller saw it
   */
  @Requires(value = Permission.OPERATION_EDIT, act = "operation.edit-objective")
  public void restate(String key, String objectiveKey, long version, ObjectiveDetails details) {
    Operation operation = toChange(key);
    guard.check(
        operation,
        version,
        Operation.prefix(objectiveKey),
        details.fields(),
        operation.objective(objectiveKey).details().fields());
    operation.restate(objectiveKey, details);
    recorder.record(operation);
  }

  /** Takes an objective out that was never promised. */
  @Requires(value = Permission.OPERATION_EDIT, act = "operation.remove-objective")
  public void drop(String key, String objectiveKey) {
    Operation operation = toChange(key);
    operation.drop(objectiveKey);
    recorder.record(operation);
  }

  /**
   * Ends an operation: it stays readable, and changes no more.
   *
   * @param on when; null for today
   */
  @Requires(value = Permission.OPERATION_EDIT, act = "operation.close")
  public void close(String key, PartialDate on) {
    Operation operation = toChange(key);
    LocalDate today = LocalDate.now(clock);
    PartialDate day = on == null ? PartialDate.of(today) : on;
    if (day.isAfter(today)) {
      throw new BusinessRuleViolation("steering.closed.in-future");
    }
    operation.close(day);
    recorder.record(operation);
  }

  /** Takes back that it ended. */
  @Requires(value = Permission.OPERATION_EDIT, act = "operation.reopen")
  public void reopen(String key) {
    Operation operation = toChange(key);
    operation.reopen();
    recorder.record(operation);
  }

  /** Shows everybody what it is and who pays for it. */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "operation.publish")
  public void publish(String key) {
    show(key, Operation::publish);
  }

  /** Shows it no longer. */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "operation.withdraw")
  public void withdraw(String key) {
    show(key, Operation::withdraw);
  }

  private void show(String key, Consumer<Operation> act) {
    Operation operation = operations.toChange(key);
    access.require(
        Permission.OPERATION_COMPOSE, operation.details().leadKey(), Operation.TYPE + "/" + key);
    act.accept(operation);
    recorder.record(operation);
    outbox.changed(Operation.TYPE, key);
    shown.fire(new OperationShown(key));
  }

  private Operation readable(String key) {
    Operation operation = operations.known(key);
    access.requireInOperation(Permission.OPERATION_READ, key);
    return operation;
  }

  private Operation toChange(String key) {
    Operation operation = operations.toChange(key);
    access.requireInOperation(Permission.OPERATION_EDIT, key);
    return operation;
  }

  private OperationView view(Operation operation, LocalDate day) {
    OperationDetails details = operation.details();
    Set<String> keys = new HashSet<>(details.centreKeys());
    keys.addAll(details.funderKeys());
    Map<String, OrganisationRef> named = organisations.named(keys);
    return new OperationView(
        operation.key(),
        operation.version(),
        details,
        named.get(details.leadKey()),
        refs(details.beneficiaryKeys(), named),
        refs(details.funderKeys(), named),
        operation.objectives().stream().map(each -> view(operation, each, day)).toList(),
        operation.closedOn(),
        operation.isPublished(),
        access.allowsInOperation(Permission.OPERATION_EDIT, operation.key()),
        access.allows(Permission.OPERATION_COMPOSE, details.leadKey()));
  }

  private Objective view(Operation operation, OperationObjective objective, LocalDate day) {
    ObjectiveDetails details = objective.details();
    Long reached =
        Optional.ofNullable(details.measure())
            .flatMap(measure -> measures.count(measure, scope(operation, details, day)))
            .map(count -> count.value().longValue())
            .orElse(null);
    return new Objective(objective.key(), details, reached);
  }

  private static CountedScope scope(Operation operation, ObjectiveDetails details, LocalDate day) {
    LocalDate ends = details.ends().lastDay();
    return CountedScope.operation(
        operation.key(),
        operation.details().centreKeys(),
        details.starts().firstDay(),
        day.isBefore(ends) ? day : ends);
  }

  private static List<OrganisationRef> refs(Set<String> keys, Map<String, OrganisationRef> named) {
    return keys.stream()
        .map(named::get)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(OrganisationRef::name))
        .toList();
  }
}
