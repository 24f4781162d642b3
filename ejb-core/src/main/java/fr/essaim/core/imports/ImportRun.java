package fr.essaim.core.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far an import is.
 *
 * @param files their names
 * @param startedBy an account's id, or {@code system}
 * @param finishedAt null while it runs
 * @param rowsTotal how many rows there are in all
 * @param rowsDone how many are done
 * @param report null while it runs, and when it failed
 */
public record ImportRun(
    UUID id,
    String source,
    boolean dry,
    List<String> files,
    String startedBy,
    Instant startedAt,
    Instant finishedAt,
    State state,
    int rowsTotal,
    int rowsDone,
    ImportReport report) {

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

  /** How much is done, from 0 to 100. */
  public int percent() {
    if (state != State.RUNNING) {
      return 100;
    }
    return rowsTotal == 0 ? 0 : (int) (100L * rowsDone / rowsTotal);
  }
}
