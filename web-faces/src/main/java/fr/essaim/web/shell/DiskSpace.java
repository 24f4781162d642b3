package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.Config;

/**
 * Whether the disk under the embedded database has room for one more write. PostgreSQL stops when
 * its journal finds none, and with it every read; so forms are refused a little earlier. With a
 * database of the operator's own there is always room as far as we can tell.
 */
@ApplicationScoped
public class DiskSpace {

  private static final Duration MEMORY = Duration.ofMillis(500);
  private static final long DEFAULT_RESERVE = 64;
  private static final long MEGABYTE = 1024L * 1024;

  @Inject private Config config;
  @Inject private Clock clock;

  private volatile boolean left = true;
  private volatile Instant asked = Instant.EPOCH;

  /** Whether more than {@code essaim.disk.reserve} megabytes are left. */
  public boolean isLeft() {
    Instant now = clock.instant();
    if (asked.plus(MEMORY).isBefore(now)) {
      asked = now;
      left = look();
    }
    return left;
  }

  private boolean look() {
    Path cluster =
        Path.of(config.getOptionalValue("essaim.data-dir", String.class).orElse("."))
            .resolve("postgresql");
    long reserve =
        config.getOptionalValue("essaim.disk.reserve", Long.class).orElse(DEFAULT_RESERVE);
    try {
      return !Files.isDirectory(cluster)
          || Files.getFileStore(cluster).getUsableSpace() >= reserve * MEGABYTE;
    } catch (IOException unknown) {
      return true;
    }
  }
}
