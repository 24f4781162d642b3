package fr.essaim.core.imports.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An import that somebody takes back: once, for good. Its report grows row by row, so that it goes
 * on where it broke off.
 */
@Entity(name = "ImportUndo")
@Table(schema = "imports", name = "undo")
public class Undo {

  @Id
  @Column(name = "run_id")
  private UUID runId;

  @Column(name = "undone_by")
  private String undoneBy;

  @Column(name = "undone_at")
  private Instant undoneAt;

  private String report;

  @Column(name = "rows_total")
  private int rowsTotal;

  @Column(name = "rows_done")
  private int rowsDone;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Version private long version;

  protected Undo() {}

  static Undo begin(UUID runId, String by, Instant now) {
    Undo undo = new Undo();
    undo.runId = Objects.requireNonNull(runId);
    undo.undoneBy = Objects.requireNonNull(by);
    undo.undoneAt = Objects.requireNonNull(now);
    return undo;
  }

  /** Notes what one more of its rows came to, with the report so far, as JSON. */
  public void advance(String json, int total) {
    report = json;
    rowsDone++;
    rowsTotal = total;
  }

  public void finish(Instant now) {
    finishedAt = now;
  }

  public UUID runId() {
    return runId;
  }

  public String undoneBy() {
    return undoneBy;
  }

  public Instant undoneAt() {
    return undoneAt;
  }

  public int rowsTotal() {
    return rowsTotal;
  }

  public int rowsDone() {
    return rowsDone;
  }

  public boolean isFinished() {
    return finishedAt != null;
  }

  /** What became of the things that it brought, as JSON, as far as that is known and kept. */
  public Optional<String> report() {
    return Optional.ofNullable(report);
  }
}
