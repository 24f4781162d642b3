package fr.essaim.core.imports.internal;

import fr.essaim.core.history.ImportUndone;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Callers;
import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.imports.ImportReport;
import fr.essaim.core.imports.ImportRun;
import fr.essaim.core.imports.ReportJson;
import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.UndoReport;
import fr.essaim.core.imports.domain.Run;
import fr.essaim.core.imports.domain.Undo;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.StringReader;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the runs of imports, each note in its own transaction, so that others see it at once. */
@ApplicationScoped
public class Runs {

  private static final int RECENT = 20;

  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;
  @Inject private AccountService accounts;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public UUID begin(String source, boolean dry, List<ImportFile> files, String caller) {
    return transaction.of(
        () -> {
          List<String> names = files.stream().map(ImportFile::name).toList();
          Run run = Run.begin(source, dry, names, caller, clock.instant());
          entityManager.persist(run);
          return run.id();
        });
  }

  public void advance(UUID id, int done, int total) {
    transaction.of(
        () -> {
          entityManager.find(Run.class, id).advance(done, total);
          return id;
        });
  }

  public void finish(UUID id, ImportReport report) {
    transaction.of(
        () -> {
          entityManager
              .find(Run.class, id)
              .finish(
                  ReportJson.of(report).toString(), ImportRun.Counts.of(report), clock.instant());
          return id;
        });
  }

  public void fail(UUID id) {
    transaction.of(
        () -> {
          entityManager.find(Run.class, id).fail(clock.instant());
          return id;
        });
  }

  /** Notes that a run is to be taken back. */
  public void beginUndo(UUID id, String caller) {
    transaction.of(
        () -> {
          Undo begun = find(id).takeBack(caller, clock.instant());
          if (entityManager.find(Undo.class, id) != null) {
            throw new BusinessRuleViolation("imports.undo.already");
          }
          entityManager.persist(begun);
          return id;
        });
  }

  /** Those that are being taken back, the oldest first, each with who asked for it. */
  Map<UUID, String> unfinishedUndos() {
    return entityManager
        .createQuery(
            "select u from ImportUndo u where u.finishedAt is null order by u.undoneAt", Undo.class)
        .getResultStream()
        .collect(
            Collectors.toMap(Undo::runId, Undo::undoneBy, (one, same) -> one, LinkedHashMap::new));
  }

  /** Notes, in the transaction that takes it back, what became of a row. */
  UUID advanceUndo(UUID id, RowOutcome row, ImportUndone undone, int total) {
    Undo undo = entityManager.find(Undo.class, id);
    UndoReport before = undo.report().map(UndoJson::read).orElse(UndoReport.empty());
    undo.advance(UndoJson.write(before.with(row, undone)), total);
    return id;
  }

  /**
   * Notes, in the transaction that tells it, that one is done.
   *
   * @return the names of the files that were brought
   */
  List<String> finishUndo(UUID id) {
    entityManager.find(Undo.class, id).finish(clock.instant());
    return find(id).files();
  }

  /**
   * @throws UnknownThing when there is none
   */
  public ImportRun view(UUID id) {
    return views(List.of(find(id)), true).get(0);
  }

  /**
   * The last ones, newest first, without their reports.
   *
   * @param startedBy whose; null for everybody's
   */
  public List<ImportRun> recent(String startedBy) {
    TypedQuery<Run> query =
        entityManager
            .createQuery(
                "select r from ImportRunRow r"
                    + (startedBy == null ? "" : " where r.startedBy = :by")
                    + " order by r.startedAt desc, r.id",
                Run.class)
            .setMaxResults(RECENT);
    if (startedBy != null) {
      query.setParameter("by", startedBy);
    }
    return views(query.getResultList(), false);
  }

  private Run find(UUID id) {
    return Optional.ofNullable(entityManager.find(Run.class, id))
        .orElseThrow(() -> new UnknownThing("import", id.toString()));
  }

  private List<ImportRun> views(List<Run> runs, boolean withReport) {
    if (runs.isEmpty()) {
      return List.of();
    }
    Map<UUID, Undo> undone =
        entityManager
            .createQuery("select u from ImportUndo u where u.runId in :runs", Undo.class)
            .setParameter("runs", runs.stream().map(Run::id).toList())
            .getResultStream()
            .collect(Collectors.toMap(Undo::runId, undo -> undo));
    Callers names =
        Callers.of(
            Stream.concat(
                    runs.stream().map(Run::startedBy), undone.values().stream().map(Undo::undoneBy))
                .toList(),
            accounts::names);
    return runs.stream()
        .map(run -> view(run, Optional.ofNullable(undone.get(run.id())), names, withReport))
        .toList();
  }

  private static ImportRun view(Run run, Optional<Undo> undo, Callers names, boolean withReport) {
    return new ImportRun(
        run.id(),
        run.source(),
        run.isDry(),
        run.files(),
        run.startedBy(),
        names.name(run.startedBy()),
        run.startedAt(),
        run.finishedAt().orElse(null),
        run.state(),
        run.rowsTotal(),
        run.rowsDone(),
        run.counts().orElse(null),
        withReport ? run.report().map(Runs::report).orElse(null) : null,
        undo.map(
                done ->
                    new ImportRun.Undo(
                        names.name(done.undoneBy()),
                        done.undoneAt(),
                        done.isFinished(),
                        done.rowsTotal(),
                        done.rowsDone(),
                        withReport ? done.report().map(UndoJson::read).orElse(null) : null))
            .orElse(null));
  }

  private static ImportReport report(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return ReportJson.read(reader.readObject());
    }
  }
}
