package fr.essaim.config.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  @TempDir private Path directory;

  @Test
  void removesTheOldestBackupsAndNothingElse() throws IOException {
    for (String name :
        List.of(
            "essaim-20261101-021500.zip",
            "essaim-20261102-021500.zip.gpg",
            "essaim-20261103-021500.zip.gpg",
            "essaim-20261104-021500.zip.gpg",
            "essaim-20261101-021500.zip.1.part",
            "essaim-of-last-year.zip",
            "before-0.2.0-20261101-021500.zip")) {
      Files.createFile(directory.resolve(name));
    }

    assertThat(new Retention(2).in(directory, directory.resolve("essaim-20261104-021500.zip.gpg")))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("essaim-20261102-021500.zip.gpg", "essaim-20261101-021500.zip");
    try (var left = Files.list(directory)) {
      assertThat(left).hasSize(5);
    }
  }

  @Test
  void keepsTheOneJustMadeThoughOthersBearALaterDay() throws IOException {
    Path made = Files.createFile(directory.resolve("essaim-20261104-021500.zip"));
    Path later = Files.createFile(directory.resolve("essaim-20301104-021500.zip"));

    assertThat(new Retention(1).in(directory, made)).containsExactly(later);
    assertThat(made).exists();
  }
}
