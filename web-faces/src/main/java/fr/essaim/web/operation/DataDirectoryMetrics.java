package fr.essaim.web.operation;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What the data directory tells: the room on its disk, and when the last backup was made. */
@ApplicationScoped
public class DataDirectoryMetrics implements MultiCollector {

  /** Written by the command of backups. */
  private static final String LAST_BACKUP = "last-backup";

  private Config config;
  private Clock clock;

  protected DataDirectoryMetrics() {}

  @Inject
  DataDirectoryMetrics(Config config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  @Override
  public MetricSnapshots collect() {
    return config
        .getOptionalValue("essaim.data-dir", String.class)
        .map(directory -> of(Path.of(directory), clock.instant()))
        .orElseGet(MetricSnapshots::new);
  }

  static MetricSnapshots of(Path directory, Instant now) {
    MetricSnapshots.Builder found = MetricSnapshots.builder();
    try {
      FileStore store = Files.getFileStore(directory);
      found.metricSnapshot(
          Gauges.of(
              "essaim_disk_free_bytes",
              "Room on the disk of the data directory.",
              store.getUsableSpace()));
      found.metricSnapshot(
          Gauges.of(
              "essaim_disk_size_bytes",
              "Size of the disk of the data directory.",
              store.getTotalSpace()));
    } catch (IOException unknown) {
      // Then nothing is told of it.
    }
    lastBackup(directory.resolve(LAST_BACKUP))
        .ifPresent(
            made ->
                found.metricSnapshot(
                    Gauges.of(
                        "essaim_backup_age_seconds",
                        "Age of the last backup; missing where none was made.",
                        Duration.between(made, now).toSeconds())));
    return found.build();
  }

  private static Optional<Instant> lastBackup(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Instant.parse(Files.readString(file).strip()))
          : Optional.empty();
    } catch (IOException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
