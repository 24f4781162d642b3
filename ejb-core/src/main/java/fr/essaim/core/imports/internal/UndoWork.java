package fr.essaim.core.imports.internal;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.history.ImportTrace;
import fr.essaim.core.history.ImportUndone;
import fr.essaim.core.imports.FileReport;
import fr.essaim.core.imports.ImportRun;
import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.RowOutcome.Effect;
import fr.essaim.core.imports.UndoReport;
import fr.essaim.core.imports.UndoReport.Kept;
import fr.essaim.core.network.OrganisationImports;
import fr.essaim.core.prototypes.PrototypeImports;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.spread.SpreadImports;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Takes an import back, in the order opposite to that in which it was done, each thing in a
 * transaction of its own: what somebody touched since stays, and stops nothing else.
 */
@ApplicationScoped
public class UndoWork {

  private static final String ORGANISATION = "organisation";

  @Inject private OwnTransaction transaction;
  @Inject private OrganisationImports organisations;
  @Inject private PrototypeImports prototypes;
  @Inject private SpreadImports spread;
  @Inject private Origins origins;

  /**
   * @param run one that wrote, with its report
   */
  public UndoReport undo(ImportRun run) {
    Map<ImportUndone.Effect, Long> counts = new EnumMap<>(ImportUndone.Effect.class);
    List<Kept> kept = new ArrayList<>();
    for (RowOutcome row : latestFirst(run)) {
      ImportUndone undone = undo(run, row);
      counts.merge(undone.effect(), 1L, Long::sum);
      if (undone.reason() != null || !undone.kept().isEmpty()) {
        String code = undone.reason() == null ? "imports.undo.fields" : undone.reason();
        List<String> fields = undone.kept().stream().map(FieldChange::field).toList();
        kept.add(new Kept(row.type(), row.key(), row.title(), code, fields));
      }
    }
    return new UndoReport(
        counts.getOrDefault(ImportUndone.Effect.REMOVED, 0L),
        counts.getOrDefault(ImportUndone.Effect.WITHDRAWN, 0L),
        counts.getOrDefault(ImportUndone.Effect.RESTORED, 0L),
        kept);
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

  private ImportUndone undo(ImportRun run, RowOutcome row) {
    ImportTrace trace =
        new ImportTrace(
            row.key(),
            row.effect() == Effect.CREATED,
            row.changes().stream()
                .map(change -> new FieldChange(change.field(), change.before(), change.after()))
                .toList(),
            run.startedBy(),
            run.startedAt(),
            run.finishedAt());
    try {
      return transaction.of(() -> undo(run.source(), row, trace));
    } catch (BusinessRuleViolation refused) {
      return ImportUndone.kept(refused.code());
    } catch (EJBException wrapped) {
      if (wrapped.getCause() instanceof BusinessRuleViolation refused) {
        return ImportUndone.kept(refused.code());
      }
      throw wrapped;
    }
  }

  private ImportUndone undo(String source, RowOutcome row, ImportTrace trace) {
    ImportUndone undone =
        switch (row.type()) {
          case "installation" -> spread.undo(trace);
          case ORGANISATION -> ofOrganisation(trace);
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

  private ImportUndone ofOrganisation(ImportTrace trace) {
    return trace.created() && (prototypes.anyOf(trace.key()) || spread.anyOf(trace.key()))
        ? ImportUndone.kept("imports.undo.in-use")
        : organisations.undo(trace);
  }
}
