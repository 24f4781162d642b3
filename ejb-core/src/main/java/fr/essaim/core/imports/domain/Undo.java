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

/** An import that somebody took back: once, for good. */
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

  @Version private long version;

  protected Undo() {}

  static Undo begin(UUID runId, String by, Instant now) {
    Undo undo = new Undo();
    undo.runId = Objects.requireNonNull(runId);
    undo.undoneBy = Objects.requireNonNull(by);
    undo.undoneAt = Objects.requireNonNull(now);
    return undo;
  }

  /** Ends it with its report, as JSON. */
  public void finish(String json) {
    report = json;
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

  /** What became of the things that it brought, as JSON, once that is known. */
  public Optional<String> report() {
    return Optional.ofNullable(report);
  }
}
