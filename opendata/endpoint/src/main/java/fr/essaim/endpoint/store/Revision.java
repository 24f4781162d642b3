package fr.essaim.endpoint.store;

/**
 * Where a state of the store stands in the log.
 *
 * @param position the position of the last document applied, 0 before the first
 * @param mark what identifies the content at that position, so that the same number reached in
 *     another log is not taken for the same state
 */
public record Revision(long position, String mark) {

  /** A store that has seen nothing of any log. */
  public static final Revision NOTHING = new Revision(0, "");
}
