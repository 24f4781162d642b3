package fr.essaim.core.imports.internal;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.history.ImportTrace;
import fr.essaim.core.history.ImportUndone;
import fr.essaim.core.imports.FileReport;
import fr.essaim.core.imports.ImportRun;
import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.RowOutcome.Effect;
import fr.essaim.core.network.OrganisationImports;
import fr.essaim.core.prototypes.PrototypeImports;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.DatabaseAway;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.spread.SpreadImports;
import fr.essaim.core.steering.FinanceImports;
import fr.essaim.core.steering.NetworkGoalService;
import fr.essaim.core.steering.OperationImports;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes an import back, in the order opposite to that in which it was done, each thing in a
 * transaction of its own, with a note that it is done: what somebody touched since stays, and stops
 * nothing else.
 */
@ApplicationScoped
public class UndoWork {

  private static final Logger LOG = Logger.getLogger(UndoWork.class.getName());

  private static final String ORGANISATION = "organisation";

  @Inject private OwnTransaction transaction;
  @Inject private OrganisationImports organisations;
  @Inject private PrototypeImports prototypes;
  @Inject private SpreadImports spread;
  @Inject private OperationImports operations;
  @Inject private NetworkGoalService goals;
  @Inject private FinanceImports finance;
  @Inject private Origins origins;
  @Inject private Runs runs;

  /** Takes an import back from where it broke off, if it did. */
  public void goOn(UUID id) {
    ImportRun run = transaction.of(() -> runs.view(id));
    List<RowOutcome> rows = run.report() == null ? List.of() : latestFirst(run);
    for (RowOutcome row : rows.subList(Math.min(run.undo().rowsDone(), rows.size()), rows.size())) {
      try {
        transaction.of(
            () -> runs.advanceUndo(id, row, undo(run.source(), row, trace(run, row)), rows.size()));
      } catch (RuntimeException refused) {
        if (DatabaseAway.isCauseOf(refused)) {
          throw refused;
        }
        String reason = reason(id, refused);
        transaction.of(() -> runs.advanceUndo(id, row, ImportUndone.kept(reason), rows.size()));
      }
    }
  }

  /** The code of the rule that kept a thing; a fault of ours is logged. */
  private static String reason(UUID id, RuntimeException refused) {
    Throwable cause = refused instanceof EJBException ? refused.getCause() : refused;
    if (cause instanceof BusinessRuleViolation violation) {
      return violation.code();
    }
    LOG.log(Level.SEVERE, "A thing of the import " + id + " is not taken back", refused);
    return "imports.undo.failed";
  }

  private static List<RowOutcome> latestFirst(ImportRun run) {
    List<RowOutcome> rows = new ArrayList<>();
    run.report().files().stream()
        .sorted(Comparator.comparing(FileReport::kind))
        .forEach(file -> rows.addAll(file.rows()));
    rows.removeIf(row -> row.effect() == Effect.LEFT);
    Collections.reverse(rows);
    return rows;
  }

  private static ImportTrace trace(ImportRun run, RowOutcome row) {
    return new ImportTrace(
        row.key(),
        row.effect() == Effect.CREATED,
        row.changes().stream()
            .map(change -> new FieldChange(change.field(), change.before(), change.after()))
            .toList(),
        run.startedBy(),
        run.startedAt(),
        run.finishedAt());
  }

  private ImportUndone undo(String source, RowOutcome row, ImportTrace trace) {
    ImportUndone undone =
        switch (row.type()) {
          case InstallationRows.TYPE -> spread.undo(trace);
          case ORGANISATION -> ofOrganisation(trace);
          case OperationRows.TYPE -> operations.undo(trace, null);
          case ObjectiveRows.TYPE -> ofObjective(trace);
          case ObjectiveRows.GOAL -> goals.undo(trace);
          case FundingRows.TYPE -> finance.undoLine(ofOperation(trace), trace.key().split("/")[1]);
          case StaffingRows.TYPE -> finance.undoPosition(trace);
          default ->
              trace.created() && spread.anyOf(trace.key())
                  ? ImportUndone.kept("imports.undo.in-use")
                  : prototypes.undo(trace);
        };
    switch (undone.effect()) {
      case REMOVED -> origins.forget(row.type(), row.key());
      case RESTORED -> origins.takeBack(source, row.type(), row.key(), undone.restored());
      default -> {}
    }
    return undone;
  }

  private ImportUndone ofObjective(ImportTrace trace) {
    return operations.undo(ofOperation(trace), trace.key().split("/")[1]);
  }

  /** A part of an operation is known by its operation's key and its own. */
  private static ImportTrace ofOperation(ImportTrace trace) {
    return new ImportTrace(
        trace.key().split("/")[0],
        trace.created(),
        trace.changes(),
        trace.by(),
        trace.from(),
        trace.to());
  }

  private ImportUndone ofOrganisation(ImportTrace trace) {
    return trace.created() && (prototypes.anyOf(trace.key()) || spread.anyOf(trace.key()))
        ? ImportUndone.kept("imports.undo.in-use")
        : organisations.undo(trace);
  }
}
