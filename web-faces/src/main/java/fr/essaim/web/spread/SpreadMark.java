package fr.essaim.web.spread;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.spread.SpreadPicture.Use;

/**
 * What a hexagon of the spread stands for; each has a shape of its own. What matters most first.
 */
public enum SpreadMark {
  /** Where it was made. */
  HOME,
  ADAPTED,
  IN_USE,
  /** Planned, or being installed. */
  COMING,
  STOPPED,
  /** A federation that accompanied somebody. */
  FEDERATION;

  static SpreadMark of(Use use) {
    return switch (use.current().state()) {
      case STOPPED -> STOPPED;
      case PLANNED, INSTALLING -> use.isAtHome() ? HOME : COMING;
      case ADAPTED -> use.isAtHome() ? HOME : ADAPTED;
      case IN_USE -> use.isAtHome() ? HOME : IN_USE;
    };
  }

  /** The end of the name of its symbol. */
  public String getWord() {
    return ListQuery.word(this);
  }
}
