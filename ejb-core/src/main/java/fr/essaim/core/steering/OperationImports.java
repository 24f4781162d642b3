package fr.essaim.core.steering;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.ImportMerge;
import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.history.ImportTrace;
import fr.essaim.core.history.ImportUndone;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.HeldRoles;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.steering.domain.Operation;
import fr.essaim.core.steering.internal.JpaFinance;
import fr.essaim.core.steering.internal.JpaOperations;
import fr.essaim.core.steering.internal.OperationParties;
import fr.essaim.core.steering.internal.OperationSearch;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way in for operations and objectives that an import brings. Brought twice, nothing changes;
 * fields that people have edited here are left as they are.
 */
@Stateless
public class OperationImports {

  @Inject private Access access;
  @Inject private JpaOperations operations;
  @Inject private JpaFinance finance;
  @Inject private OperationParties parties;
  @Inject private OperationSearch search;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private HeldRoles roles;
  @Inject @Any private Instance<OperationUse> uses;

  /** Begins the operation, or brings what its source says to the one that has its key. */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "operation.import")
  public ImportOutcome bring(ImportedOperation imported) {
    require(imported.key());
    Optional<Operation> known = operations.find(imported.key());
    if (known.isEmpty()) {
      Operation operation = begin(imported);
      parties.require(operation.key(), operation.details(), Set.of());
      operations.add(operation);
      recorder.recordImport(operation);
      return ImportOutcome.created(false);
    }
    Operation operation = operations.toChange(imported.key());
    OperationDetails before = operation.details();
    ImportOutcome outcome = compare(operation, "", before.fields(), imported);
    if (outcome.effect() == ImportOutcome.Effect.CHANGED) {
      OperationDetails details = OperationDetails.of(outcome.over(before.fields()));
      parties.require(operation.key(), details, before.centreKeys());
      operation.describe(details);
      recorder.recordImport(operation);
    }
    return outcome;
  }

  /** What {@link #bring} would do; nothing is kept. */
  @Requires(Permission.OPERATION_READ)
  public ImportOutcome rehearse(ImportedOperation imported) {
    Optional<Operation> known = readable(imported.key());
    if (known.isPresent()) {
      return compare(known.get(), "", known.get().details().fields(), imported);
    }
    begin(imported);
    return ImportOutcome.created(false);
  }

  /** Promises the objective, or brings what its source says to the one that has its key. */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "operation.import-objective")
  public ImportOutcome bringObjective(ImportedOperation imported) {
    require(imported.key());
    Operation operation = operations.toChange(imported.key());
    String key = imported.objectiveKey();
    if (!operation.has(key)) {
      operation.promise(key, ObjectiveDetails.of(imported.said()));
      recorder.recordImport(operation);
      return ImportOutcome.created(false);
    }
    Map<String, String> before = operation.objective(key).details().fields();
    ImportOutcome outcome = compare(operation, Operation.prefix(key), before, imported);
    if (outcome.effect() == ImportOutcome.Effect.CHANGED) {
      operation.restate(key, ObjectiveDetails.of(outcome.over(before)));
      recorder.recordImport(operation);
    }
    return outcome;
  }

  /** What {@link #bringObjective} would do; nothing is kept. */
  @Requires(Permission.OPERATION_READ)
  public ImportOutcome rehearseObjective(ImportedOperation imported) {
    String key = imported.objectiveKey();
    Optional<Operation> known = readable(imported.key()).filter(operation -> operation.has(key));
    if (known.isEmpty()) {
      Constraints.check(ObjectiveDetails.of(imported.said()));
      return ImportOutcome.created(false);
    }
    Map<String, String> now = known.get().objective(key).details().fields();
    return compare(known.get(), Operation.prefix(key), now, imported);
  }

  /** The one operation that the caller reads, which a file of objectives means that names none. */
  @Requires(Permission.OPERATION_READ)
  public Optional<String> only() {
    List<OperationRow> some =
        search.list(ListQuery.all().ofSize(2), access.operations(Permission.OPERATION_READ)).rows();
    return some.size() == 1 ? Optional.of(some.get(0).key()) : Optional.empty();
  }

  /**
   * Takes back what an import did: an operation that it began and nobody touched since is removed;
   * of another, fields that nobody changed since say again what they said before.
   *
   * @param objectiveKey null for the operation itself
   */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "operation.import-undo")
  public ImportUndone undo(ImportTrace trace, String objectiveKey) {
    require(trace.key());
    if (operations.find(trace.key()).isEmpty()) {
      return ImportUndone.kept("imports.undo.gone");
    }
    Operation operation = operations.toChange(trace.key());
    Optional<Set<String>> since = history.changedSince(operation, trace);
    if (objectiveKey != null) {
      return undoObjective(operation, objectiveKey, trace, since);
    }
    return trace.created() ? takeAway(operation, since) : restore(operation, trace, since);
  }

  private Optional<Operation> readable(String key) {
    Optional<Operation> known = operations.find(key);
    if (known.isPresent()) {
      access.requireInOperation(Permission.OPERATION_READ, key);
    } else {
      access.operations(Permission.OPERATION_READ);
    }
    return known;
  }

  /** Its objectives went before it, and that is all that may have happened to it since. */
  private ImportUndone takeAway(Operation operation, Optional<Set<String>> since) {
    boolean isUntouched =
        since.isPresent() && since.get().stream().allMatch(Operation::isOfAnObjective);
    if (!isUntouched) {
      return ImportUndone.kept("imports.undo.touched");
    }
    if (roles.areInOperation(operation.key())
        || !operation.objectives().isEmpty()
        || finance.isUsedBy(operation.key())
        || isUsedElsewhere(operation.key())) {
      return ImportUndone.kept("imports.undo.in-use");
    }
    operations.remove(operation);
    return ImportUndone.removed();
  }

  private boolean isUsedElsewhere(String operationKey) {
    for (OperationUse use : uses) {
      if (use.isOf(operationKey)) {
        return true;
      }
    }
    return false;
  }

  private ImportUndone restore(
      Operation operation, ImportTrace trace, Optional<Set<String>> since) {
    OperationDetails before = operation.details();
    ImportUndone undone = trace.over(before.fields(), since);
    if (undone.effect() == ImportUndone.Effect.RESTORED) {
      OperationDetails details = OperationDetails.of(undone.over(before.fields()));
      parties.require(operation.key(), details, before.centreKeys());
      operation.describe(details);
      recorder.recordImport(operation);
    }
    return undone;
  }

  private ImportUndone undoObjective(
      Operation operation, String key, ImportTrace trace, Optional<Set<String>> changed) {
    if (!operation.has(key)) {
      return ImportUndone.kept("imports.undo.gone");
    }
    Optional<Set<String>> since = changed.map(fields -> within(fields, Operation.prefix(key)));
    if (trace.created()) {
      if (since.isEmpty() || !since.get().isEmpty()) {
        return ImportUndone.kept("imports.undo.touched");
      }
      operation.drop(key);
      recorder.recordImport(operation);
      return ImportUndone.removed();
    }
    Map<String, String> before = operation.objective(key).details().fields();
    ImportUndone undone = trace.over(before, since);
    if (undone.effect() == ImportUndone.Effect.RESTORED) {
      operation.restate(key, ObjectiveDetails.of(undone.over(before)));
      recorder.recordImport(operation);
    }
    return undone;
  }

  private ImportOutcome compare(
      Operation operation, String prefix, Map<String, String> now, ImportedOperation imported) {
    return new ImportMerge(
            within(history.changedByHand(operation), prefix),
            within(history.changedByPeople(operation), prefix))
        .fields(imported.base(), now, imported.said())
        .outcome(false);
  }

  private static Operation begin(ImportedOperation imported) {
    return Operation.begin(imported.key(), OperationDetails.of(imported.said()));
  }

  /** What is there is changed by anyone who speaks for its lead; what begins, by its parties. */
  private void require(String key) {
    String subject = Operation.TYPE + "/" + key;
    Optional<String> lead = operations.find(key).map(known -> known.details().leadKey());
    if (lead.isPresent()) {
      access.require(Permission.OPERATION_COMPOSE, lead.get(), subject);
    } else {
      access.requireSomewhere(Permission.OPERATION_COMPOSE, subject);
    }
  }

  private static Set<String> within(Set<String> fields, String prefix) {
    return fields.stream()
        .filter(field -> field.startsWith(prefix))
        .map(field -> field.substring(prefix.length()))
        .collect(Collectors.toSet());
  }
}
