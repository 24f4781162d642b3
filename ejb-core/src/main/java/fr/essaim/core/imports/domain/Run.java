package fr.essaim.core.imports.domain;

import fr.essaim.core.imports.ImportRun;
import fr.essaim.core.imports.ImportRun.State;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One import. Begun, it counts its rows as they are done; it ends with its report, or fails; then
 * it changes no more.
 */
@Entity(name = "ImportRunRow")
@Table(schema = "imports", name = "run")
public class Run {

  @Id private UUID id;

  private String source;

  private boolean dry;

  private String files;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Enumerated(EnumType.STRING)
  private ImportRun.State state;

  @Column(name = "rows_total")
  private int rowsTotal;

  @Column(name = "rows_done")
  private int rowsDone;

  private String report;

  private Integer created;

  private Integer changed;

  private Integer unchanged;

  private Integer refused;

  @Version private long version;

  protected Run() {}

  /** Begins a run over the files of these names. */
  public static Run begin(
      String source, boolean dry, List<String> files, String startedBy, Instant now) {
    Run run = new Run();
    run.id = UUID.randomUUID();
    run.source = source;
    run.dry = dry;
    run.files = String.join("\n", files);
    run.startedBy = startedBy;
    run.startedAt = now;
    run.state = State.RUNNING;
    return run;
  }

  /** Counts what is done. */
  public void advance(int done, int total) {
    refuseIfEnded();
    rowsDone = done;
    rowsTotal = total;
  }

  /** Ends it with its report, as JSON, and what that comes to. */
  public void finish(String json, ImportRun.Counts counts, Instant now) {
    end(State.DONE, now);
    rowsDone = rowsTotal;
    report = json;
    created = (int) counts.created();
    changed = (int) counts.changed();
    unchanged = (int) counts.left();
    refused = (int) counts.refused();
  }

  /**
   * Begins to take it back.
   *
   * @throws BusinessRuleViolation {@code imports.undo.nothing} when it wrote nothing or its report
   *     is no longer kept
   */
  public Undo takeBack(String by, Instant now) {
    if (dry || report == null) {
      throw new BusinessRuleViolation("imports.undo.nothing");
    }
    return Undo.begin(id, by, now);
  }

  /** Ends it without one. */
  public void fail(Instant now) {
    end(State.FAILED, now);
  }

  public UUID id() {
    return id;
  }

  public String source() {
    return source;
  }

  public boolean isDry() {
    return dry;
  }

  public List<String> files() {
    return files.isEmpty() ? List.of() : List.of(files.split("\n"));
  }

  public String startedBy() {
    return startedBy;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  public State state() {
    return state;
  }

  public int rowsTotal() {
    return rowsTotal;
  }

  public int rowsDone() {
    return rowsDone;
  }

  /** The report as JSON, once there is one. */
  public Optional<String> report() {
    return Optional.ofNullable(report);
  }

  /** What its report came to; empty while it runs, and where it was never counted. */
  public Optional<ImportRun.Counts> counts() {
    return created == null
        ? Optional.empty()
        : Optional.of(new ImportRun.Counts(created, changed, unchanged, refused));
  }

  private void end(State how, Instant now) {
    refuseIfEnded();
    state = how;
    finishedAt = now;
  }

  private void refuseIfEnded() {
    if (state != State.RUNNING) {
      throw new BusinessRuleViolation("imports.run.ended", id);
    }
  }
}
