package fr.essaim.config.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierStatesTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  @TempDir private Path directory;

  @Test
  void whatWasPutAsideGoesAfterAMonthAndALineSaysSo() throws IOException {
    put("aside-20261031-115959/postgresql/data/PG_VERSION");
    put("aside-20261031-120000/secrets.properties");
    put("aside-to-keep/secrets.properties");
    put("aside-to-keep-20261031-115959/secrets.properties");

    assertThat(EarlierStates.forget(directory, NOW))
        .containsExactly(
            directory.resolve("aside-20261031-115959")
                + " was removed after 30 days: it could hold people who were erased since.");
    assertThat(names(directory))
        .containsExactlyInAnyOrder(
            "aside-20261031-120000", "aside-to-keep", "aside-to-keep-20261031-115959");
  }

  @Test
  void theNewestThreeBackupsAndThoseOfTheLastMonthStay() throws IOException {
    for (String name :
        List.of(
            "before-0.10.0-20260901-020000.zip",
            "before-0.9.0-20260801-020000.zip.gpg",
            "before-0.8.0-20260701-020000.zip",
            "before-0.7.0-20260601-020000.zip",
            "before-0.6.0-20260501-020000.zip.gpg",
            "before-we-move.zip",
            "before-we-move-20250101-021500.zip",
            "essaim-20250101-021500.zip")) {
      put("backups/" + name);
    }

    assertThat(EarlierStates.forget(directory, NOW)).hasSize(2);
    assertThat(names(directory.resolve("backups")))
        .containsExactlyInAnyOrder(
            "before-0.10.0-20260901-020000.zip",
            "before-0.9.0-20260801-020000.zip.gpg",
            "before-0.8.0-20260701-020000.zip",
            "before-we-move.zip",
            "before-we-move-20250101-021500.zip",
            "essaim-20250101-021500.zip");
    assertThat(BackupBeforeMigration.newest(directory))
        .contains(directory.resolve("backups/before-0.10.0-20260901-020000.zip"));
  }

  @Test
  void youngOnesStayHoweverMany() throws IOException {
    for (int day = 1; day <= 9; day++) {
      put("backups/before-0.2.0-2026110%d-020000.zip".formatted(day));
    }
    put("backups/unused-0.2.0-20261101-020000.zip");

    assertThat(EarlierStates.forget(directory, NOW)).isEmpty();
    assertThat(EarlierStates.forget(directory, NOW.plusSeconds(5 * 86_400))).hasSize(6);
  }

  @Test
  void whereNothingWasKeptNothingGoes() throws IOException {
    assertThat(EarlierStates.forget(directory, NOW)).isEmpty();
  }

  private void put(String name) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
