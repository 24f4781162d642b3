package fr.essaim.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryMetricsTest {

  @TempDir private Path directory;

  @Test
  void tellsTheRoomOnTheDiskAndHowOldTheLastBackupIs() throws IOException {
    assertThat(told().get("essaim_disk_free_bytes"))
        .isPositive()
        .isLessThanOrEqualTo(told().get("essaim_disk_size_bytes"));
    assertThat(told()).doesNotContainKey("essaim_backup_age_seconds");

    Files.writeString(directory.resolve("last-backup"), "2026-11-30T02:15:00.123Z\n");
    assertThat(told()).containsEntry("essaim_backup_age_seconds", 3599.0);

    Files.writeString(directory.resolve("last-backup"), "yesterday");
    assertThat(told()).doesNotContainKey("essaim_backup_age_seconds");
  }

  private Map<String, Double> told() {
    return DataDirectoryMetrics.of(directory, Instant.parse("2026-11-30T03:15:00Z")).stream()
        .map(GaugeSnapshot.class::cast)
        .collect(
            Collectors.toMap(
                gauge -> gauge.getMetadata().getName(),
                gauge -> gauge.getDataPoints().get(0).getValue()));
  }
}
