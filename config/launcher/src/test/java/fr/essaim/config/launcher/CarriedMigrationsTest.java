package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.launcher.CarriedMigrations.Migration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedMigrationsTest {

  @TempDir private Path directory;

  @Test
  void areThoseOfTheCoreByTheirNumbers() {
    Path war =
        TestWar.at(
            directory.resolve("essaim.war"),
            Map.of(
                "V10_2__identity.sql", "",
                "V110__feed.sql", "",
                "V90__people_and_places.sql", "",
                "README.md", ""));

    List<Migration> migrations = CarriedMigrations.in(war);

    assertThat(migrations).extracting(Migration::version).containsExactly("10.2", "90", "110");
    assertThat(migrations)
        .extracting(Migration::about)
        .containsExactly("identity", "people and places", "feed");
  }
}
