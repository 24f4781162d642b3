package fr.essaim.config.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path directory;

  @Test
  void removesWhatACrashHasLeftAndNothingThatIsBeingWritten() throws IOException {
    Path left = Files.createFile(directory.resolve("essaim-20261129-021500.zip.gpg.12.part"));
    Path upgrade = Files.createFile(directory.resolve("before-0.2.0-20261129-021500.zip.7.part"));
    Path somebodys = Files.createFile(directory.resolve("move.zip.3.part"));
    Path stays = Files.createDirectory(directory.resolve("essaim-20261128-021500.zip.9.part"));
    Path target = directory.resolve("essaim-20261130-021500.zip");

    try (WholeFile slow = WholeFile.begin(target)) {
      Path other = directory.resolve("essaim-20261130-021501.zip");
      try (WholeFile quick = WholeFile.begin(other)) {
        quick.complete();
      }
      try (OutputStream content = slow.content()) {
        content.write('x');
      }
      slow.complete();
    }

    assertThat(target).hasContent("x");
    assertThat(left).doesNotExist();
    assertThat(upgrade).doesNotExist();
    assertThat(somebodys).exists();
    assertThat(stays).as("what cannot be written").exists();
  }
}
