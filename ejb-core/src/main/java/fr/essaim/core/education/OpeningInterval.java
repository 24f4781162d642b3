package fr.essaim.core.education;

/**
 * A time of a day at which something is open.
 *
 * @param from in minutes since midnight
 * @param to in minutes since the same midnight, more than 1440 where it goes on into the next day
 * @param openEnd whether it may close later: {@code 14:00+}
 * @param onRequest whether one must ask first: hours are unknown, or there are words in their place
 * @param note what is said of it, such as {@code sur rendez-vous}; may be empty
 */
public record OpeningInterval(int from, int to, boolean openEnd, boolean onRequest, String note) {

  /** Minutes of a day. */
  public static final int DAY = 24 * 60;

  public OpeningInterval(int from, int to) {
    this(from, to, false, false, "");
  }

  /** Whether it says nothing but that it is that day. */
  public boolean isWholeDay() {
    return from == 0 && to == DAY;
  }

  OpeningInterval later(int minutes) {
    return new OpeningInterval(from + minutes, to + minutes, openEnd, onRequest, note);
  }

  /** The part within these minutes; its end is open only where it is its own. */
  public OpeningInterval within(int first, int last) {
    return new OpeningInterval(
        Math.max(from, first), Math.min(to, last), openEnd && to <= last, onRequest, note);
  }

  /** Whether the other goes on where this ends, and the same holds of both. */
  public boolean isFollowedBy(OpeningInterval other) {
    return to == other.from && !openEnd && onRequest == other.onRequest && note.equals(other.note);
  }
}
