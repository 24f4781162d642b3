package fr.essaim.core.jobs;

/** How a job stands. */
public enum JobState {
  /** It has not run yet. */
  NEVER,
  /** A node is running it. */
  RUNNING,
  DONE,
  FAILED,
  /** Its node stopped during it; another run follows. */
  INTERRUPTED
}
