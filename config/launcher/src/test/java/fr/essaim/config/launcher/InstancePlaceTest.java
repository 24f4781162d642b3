package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstancePlaceTest {

  @TempDir private Path directory;

  @Test
  void isTheSameAtEachStart() {
    assertThat(place("one")).isEqualTo(place("one"));
  }

  @Test
  void aCopyOfTheDirectoryIsAnotherPlaceAndOneThatWasRenamedIsNot() throws IOException {
    InstancePlace original = place("one");
    Files.createDirectory(directory.resolve("copy"));
    Files.copy(directory.resolve("one/instance"), directory.resolve("copy/instance"));
    assertThat(place("copy")).isNotEqualTo(original);

    Files.move(directory.resolve("one"), directory.resolve("renamed"));
    assertThat(place("renamed")).isEqualTo(original);
  }

  @Test
  void theSameFileOnAnotherMachineIsAnotherPlace() {
    assertThat(InstancePlace.named("a", "1", "machine"))
        .isNotEqualTo(InstancePlace.named("a", "1", "other"));
  }

  private InstancePlace place(String name) {
    try (DataDirectory data = DataDirectory.take(directory.resolve(name))) {
      return InstancePlace.of(data);
    }
  }
}
