package fr.essaim.core.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far an import is.
 *
 * @param files their names
 * @param startedBy an account's id, or {@code system}
 * @param startedByName how people call that one; empty once erased
 * @param finishedAt null while it runs
 * @param rowsTotal how many rows there are in all
 * @param rowsDone how many are done
 * @param counts what it came to; null while it runs, and when it failed
 * @param report null while it runs, when it failed, and once it is no longer kept
 * @param undo how it was taken back; null where it was not
 */
public record ImportRun(
    UUID id,
    String source,
    boolean dry,
    List<String> files,
    String startedBy,
    String startedByName,
    Instant startedAt,
    Instant finishedAt,
    State state,
    int rowsTotal,
    int rowsDone,
    Counts counts,
    ImportReport report,
    Undo undo) {

  /** How many things it created, changed and left, and how many rows it left out. */
  public record Counts(long created, long changed, long left, long refused) {

    /** What a report comes to. */
    public static Counts of(ImportReport report) {
      return new Counts(report.created(), report.changed(), report.left(), report.refused());
    }
  }

  /**
   * How it was taken back, or is.
   *
   * @param byName how people call the one who did; empty once erased
   * @param finished whether all of it is done
   * @param rowsTotal how many rows there are to take back; nothing before the first
   * @param report what it came to so far; null where it is no longer kept
   */
  public record Undo(
      String byName,
      Instant at,
      boolean finished,
      int rowsTotal,
      int rowsDone,
      UndoReport report) {}

  /** Where a run stands. */
  public enum State {
    RUNNING,
    DONE,
    /** It broke down on a fault of ours; what was brought until then is there. */
    FAILED
  }

  public ImportRun {
    files = List.copyOf(files);
  }

  /** Whether it can be taken back: it wrote something, and nobody did so. */
  public boolean isUndoable() {
    return !dry
        && state == State.DONE
        && undo == null
        && report != null
        && report.created() + report.changed() > 0;
  }

  /** How much is done, from 0 to 100. */
  public int percent() {
    if (state != State.RUNNING) {
      return 100;
    }
    return rowsTotal == 0 ? 0 : (int) (100L * rowsDone / rowsTotal);
  }
}
