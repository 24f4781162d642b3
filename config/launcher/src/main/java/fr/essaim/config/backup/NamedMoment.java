package fr.essaim.config.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments in the names of backups and of what is put aside, in UTC: {@code 20261130-154626}. */
public final class NamedMoment {

  /** What they look like, as a regular expression without groups. */
  public static final String PATTERN = "\\d{8}-\\d{6}";

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private NamedMoment() {}

  public static String of(Instant moment) {
    return FORMAT.format(moment);
  }
}
