package fr.essaim.endpoint.replica;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An open connection to the log of documents; used by one thread. */
public interface PublishedLog extends AutoCloseable {

  /** Opens connections. */
  @FunctionalInterface
  interface Source {
    PublishedLog open() throws LogAway;
  }

  /**
   * The mark of the log's first row, which tells one log from another; nothing when it is empty.
   */
  Optional<String> firstMark() throws LogAway;

  /**
   * Rows from a position on, that position's own row included, so that the reader sees whether the
   * log still is the one it was reading. That first row may come without statements.
   *
   * @param position the last position that was applied
   * @param most how many rows at most
   */
  List<LogRow> from(long position, int most) throws LogAway;

  /**
   * The same without what a later row replaces, which is most of an old log: only at its end does
   * this come to what the log says. It looks through a part of the log, whose first and last rows
   * are there in any case; so the end is reached when there is no row after the position's own.
   */
  List<LogRow> newestFrom(long position, int most) throws LogAway;

  /** Waits until the log says that it grew, or until the time is over. */
  void awaitNews(Duration most) throws LogAway;

  @Override
  void close();
}
