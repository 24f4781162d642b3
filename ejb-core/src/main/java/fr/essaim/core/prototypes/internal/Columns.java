package fr.essaim.core.prototypes.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What native queries give, as the domain says it. */
final class Columns {

  private Columns() {}

  /** A moment, in whichever of the two ways the driver gives it. */
  static Instant instant(Object column) {
    return column instanceof OffsetDateTime time
        ? time.toInstant()
        : ((Timestamp) column).toInstant();
  }
}
