package fr.essaim.core.administration.internal;

import fr.essaim.core.administration.HealthState;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** The room that is left where the data directory is. */
@ApplicationScoped
public class Disk {

  /** Below this the database may soon be unable to write. */
  static final long TOO_LITTLE = 500_000_000;

  /** Below this there is time to act. */
  static final long LITTLE = 2_000_000_000;

  /** Octets, free and in all. */
  public record Space(long free, long total) {

    public HealthState state() {
      if (free < TOO_LITTLE) {
        return HealthState.ILL;
      }
      return free < LITTLE ? HealthState.WATCH : HealthState.WELL;
    }
  }

  public Space space() {
    Path directory =
        Path.of(
            ConfigProvider.getConfig()
                .getOptionalValue("essaim.data-dir", String.class)
                .orElse("."));
    try {
      FileStore store = Files.getFileStore(Files.isDirectory(directory) ? directory : Path.of("."));
      return new Space(store.getUsableSpace(), store.getTotalSpace());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
