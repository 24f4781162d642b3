package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two branches may each add a migration: neither may take the number of the other. */
class MigrationFilesTest {

  private static final Path FOLDER = Path.of("src/main/resources/db/migration");

  @Test
  void haveANumberEachAndSayWhatTheyAreAbout() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(FOLDER)) {
      names = files.map(file -> file.getFileName().toString()).toList();
    }

    assertThat(names)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(name).matches("V[1-9]\\d{0,4}__[a-z]+(_[a-z]+)*\\.sql"));
    assertThat(names)
        .extracting(name -> name.substring(0, name.indexOf("__")))
        .doesNotHaveDuplicates();
  }
}
