package fr.essaim.config.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A program that an instance runs beside itself. */
interface ChildProgram {

  /** Its name in messages, in the records and for its log. */
  String name();

  /** Program and arguments; asked again before each start. */
  List<String> command();

  /** What its environment holds beside the launcher's own; settings meant for others are not. */
  Map<String, String> environment();

  ChildLog log();

  /** Keeps what it writes from growing without end; called every few minutes. */
  default void rotateLogs() {
    log().rotate();
  }

  /** Whatever ran this long had started well: the next time it ends it is started again at once. */
  default Duration lasting() {
    return Duration.ofMinutes(2);
  }

  /** Whether it says since its last start that it is ready: then too it had started well. */
  default boolean hasBeenReady() {
    return false;
  }

  /** The signal that ends it in good order. */
  default StopSignal stopSignal() {
    return StopSignal.TERM;
  }

  /** Called at once when it has ended without being asked to; it is started again. */
  default void endedUnasked() {}

  /** Called when it has ended after it was asked to, so that nothing was cut short. */
  default void endedInGoodOrder() {}

  /** Signals by the names that {@code kill} takes. */
  enum StopSignal {
    TERM,
    /** PostgreSQL's "fast": it does not wait for its clients. */
    INT
  }
}
