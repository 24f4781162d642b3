package fr.essaim.core.steering;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.ImportMerge;
import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.history.ImportTrace;
import fr.essaim.core.history.ImportUndone;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.steering.domain.FundingPlan;
import fr.essaim.core.steering.domain.Operation;
import fr.essaim.core.steering.domain.StaffPosition;
import fr.essaim.core.steering.internal.JpaFinance;
import fr.essaim.core.steering.internal.JpaOperations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way in for lines of funding plans and for positions that an import brings, as {@link
 * OperationImports} is for operations: anyone who speaks for the lead brings them.
 */
@Stateless
public class FinanceImports {

  @Inject private Access access;
  @Inject private JpaOperations operations;
  @Inject private JpaFinance finance;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;

  /** Adds the line to the plan, or brings what its source says to the one that has its key. */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "funding-plan.import")
  public ImportOutcome bringLine(ImportedPart imported) {
    require(imported.operationKey());
    FundingPlan plan = finance.plan(imported.operationKey());
    if (plan.version() == 0) {
      finance.add(plan);
    }
    ImportOutcome outcome = compare(plan, imported);
    if (outcome.effect() == ImportOutcome.Effect.LEFT) {
      return outcome;
    }
    Map<String, String> said =
        plan.has(imported.partKey())
            ? outcome.over(plan.line(imported.partKey()).details().fields())
            : imported.said();
    plan.put(imported.partKey(), PlanLineDetails.of(said));
    recorder.recordImport(plan);
    return outcome;
  }

  /** What {@link #bringLine} would do; nothing is kept. */
  @Requires(Permission.OPERATION_READ)
  public ImportOutcome rehearseLine(ImportedPart imported) {
    requireReadable(imported.operationKey());
    PlanLineDetails.of(imported.said());
    return compare(finance.plan(imported.operationKey()), imported);
  }

  /** Adds the position, or brings what its source says to the one that has its key. */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "staff-position.import")
  public ImportOutcome bringPosition(ImportedPart imported) {
    require(imported.operationKey());
    Optional<StaffPosition> known = finance.find(StaffPosition.class, imported.partKey());
    if (known.isEmpty()) {
      StaffPosition position =
          StaffPosition.open(imported.operationKey(), PositionDetails.of(imported.said()));
      finance.add(position);
      recorder.recordImport(position);
      return ImportOutcome.created(false);
    }
    StaffPosition position = known.get();
    ImportOutcome outcome = compare(position, imported);
    if (outcome.effect() == ImportOutcome.Effect.CHANGED) {
      position.describe(PositionDetails.of(outcome.over(position.details().fields())));
      recorder.recordImport(position);
    }
    return outcome;
  }

  /** What {@link #bringPosition} would do; nothing is kept. */
  @Requires(Permission.OPERATION_READ)
  public ImportOutcome rehearsePosition(ImportedPart imported) {
    requireReadable(imported.operationKey());
    PositionDetails.of(imported.said());
    return finance
        .find(StaffPosition.class, imported.partKey())
        .map(known -> compare(known, imported))
        .orElseGet(() -> ImportOutcome.created(false));
  }

  /** Takes back what an import did with a line, where nobody touched it since. */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "funding-plan.import-undo")
  public ImportUndone undoLine(ImportTrace trace, String lineKey) {
    require(trace.key());
    FundingPlan plan = finance.plan(trace.key());
    if (!plan.has(lineKey)) {
      return ImportUndone.kept("imports.undo.gone");
    }
    String prefix = FundingPlan.prefix(lineKey);
    Optional<Set<String>> since =
        history.changedSince(plan, trace).map(fields -> within(fields, prefix));
    if (trace.created()) {
      if (since.filter(Set::isEmpty).isEmpty()) {
        return ImportUndone.kept("imports.undo.touched");
      }
      plan.drop(lineKey);
      recorder.recordImport(plan);
      return ImportUndone.removed();
    }
    Map<String, String> before = plan.line(lineKey).details().fields();
    ImportUndone undone = trace.over(before, since);
    if (undone.effect() == ImportUndone.Effect.RESTORED) {
      plan.put(lineKey, PlanLineDetails.of(undone.over(before)));
      recorder.recordImport(plan);
    }
    return undone;
  }

  /** Takes back what an import did with a position, where nobody touched it since. */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "staff-position.import-undo")
  public ImportUndone undoPosition(ImportTrace trace) {
    Optional<String> operation = finance.operationOf(StaffPosition.class, trace.key());
    if (operation.isEmpty()) {
      access.requireSomewhere(Permission.OPERATION_COMPOSE, StaffPosition.TYPE + "/" + trace.key());
      return ImportUndone.kept("imports.undo.gone");
    }
    require(operation.get());
    StaffPosition position = finance.find(StaffPosition.class, trace.key()).orElseThrow();
    Optional<Set<String>> since = history.changedSince(position, trace);
    if (trace.created()) {
      if (since.filter(Set::isEmpty).isEmpty()) {
        return ImportUndone.kept("imports.undo.touched");
      }
      finance.remove(position);
      return ImportUndone.removed();
    }
    Map<String, String> before = position.details().fields();
    ImportUndone undone = trace.over(before, since);
    if (undone.effect() == ImportUndone.Effect.RESTORED) {
      position.describe(PositionDetails.of(undone.over(before)));
      recorder.recordImport(position);
    }
    return undone;
  }

  private ImportOutcome compare(FundingPlan plan, ImportedPart imported) {
    if (!plan.has(imported.partKey())) {
      return ImportOutcome.created(false);
    }
    String prefix = FundingPlan.prefix(imported.partKey());
    return new ImportMerge(
            within(history.changedByHand(plan), prefix),
            within(history.changedByPeople(plan), prefix))
        .fields(imported.base(), plan.line(imported.partKey()).details().fields(), imported.said())
        .outcome(false);
  }

  private ImportOutcome compare(StaffPosition position, ImportedPart imported) {
    return new ImportMerge(history.changedByHand(position), history.changedByPeople(position))
        .fields(imported.base(), position.details().fields(), imported.said())
        .outcome(false);
  }

  /** Holds the operation, so that one at a time brings. */
  private void require(String operationKey) {
    Operation operation = operations.toChange(operationKey);
    access.require(
        Permission.OPERATION_COMPOSE,
        operation.details().leadKey(),
        Operation.TYPE + "/" + operationKey);
    operation.refuseClosed();
  }

  /** The operation may come in the same import. */
  private void requireReadable(String operationKey) {
    if (operations.find(operationKey).isPresent()) {
      access.requireInOperation(Permission.OPERATION_READ, operationKey);
    } else {
      access.operations(Permission.OPERATION_READ);
    }
  }

  private static Set<String> within(Set<String> fields, String prefix) {
    return fields.stream()
        .filter(field -> field.startsWith(prefix))
        .map(field -> field.substring(prefix.length()))
        .collect(Collectors.toSet());
  }
}
