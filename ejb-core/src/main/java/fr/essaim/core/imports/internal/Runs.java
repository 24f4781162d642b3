package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.imports.ImportReport;
import fr.essaim.core.imports.ImportRun;
import fr.essaim.core.imports.ReportJson;
import fr.essaim.core.imports.domain.Run;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the runs of imports, each note in its own transaction, so that others see it at once. */
@ApplicationScoped
public class Runs {

  private static final int RECENT = 20;

  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;

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
              .finish(ReportJson.of(report).toString(), clock.instant());
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

  public Optional<ImportRun> view(UUID id) {
    return Optional.ofNullable(entityManager.find(Run.class, id)).map(run -> view(run, true));
  }

  public List<ImportRun> recent() {
    return entityManager
        .createQuery("select r from ImportRunRow r order by r.startedAt desc, r.id", Run.class)
        .setMaxResults(RECENT)
        .getResultStream()
        .map(run -> view(run, false))
        .toList();
  }

  private static ImportRun view(Run run, boolean withReport) {
    return new ImportRun(
        run.id(),
        run.source(),
        run.isDry(),
        run.files(),
        run.startedBy(),
        run.startedAt(),
        run.finishedAt().orElse(null),
        run.state(),
        run.rowsTotal(),
        run.rowsDone(),
        withReport ? run.report().map(Runs::report).orElse(null) : null);
  }

  private static ImportReport report(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return ReportJson.read(reader.readObject());
    }
  }
}
