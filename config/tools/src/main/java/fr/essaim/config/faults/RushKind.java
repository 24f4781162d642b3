package fr.essaim.config.faults;

/** Something that too many people do at once. */
interface RushKind {

  String what();

  /** How many do it at once, whatever the number of their addresses. */
  int senders();

  /**
   * One of them.
   *
   * @param number from 0
   */
  Sender sender(RushClient client, int number);

  /** Does it again and again. */
  interface Sender {

    /**
     * Does it once.
     *
     * @param end until when, as {@link System#nanoTime}, what is slow on purpose goes on
     */
    void send(RushTally tally, long end) throws InterruptedException;
  }
}
