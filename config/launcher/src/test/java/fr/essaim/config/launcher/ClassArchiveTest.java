package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

  @TempDir private Path directory;
  private Path jar;
  private Path file;

  @BeforeEach
  void layOut() throws IOException {
    jar = Files.writeString(directory.resolve("program.jar"), "jar");
    file = directory.resolve("classes.jsa");
  }

  @Test
  void isMadeAtTheEndOfTheFirstRunAndUsedByTheNext() throws IOException {
    ClassArchive first = new ClassArchive(file, jar);
    assertThat(first.flags()).contains("-XX:ArchiveClassesAtExit=" + file + ".new");
    Files.writeString(directory.resolve("classes.jsa.new"), "classes");
    first.keep();
    ClassArchive next = new ClassArchive(file, jar);
    assertThat(next.flags()).contains("-XX:SharedArchiveFile=" + file);
    assertThat(next.isWrittenAtEnd()).isFalse();
  }

  @Test
  void isMadeAnewForAnotherJar() throws IOException {
    ClassArchive first = new ClassArchive(file, jar);
    first.flags();
    Files.writeString(directory.resolve("classes.jsa.new"), "classes");
    first.keep();
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
    assertThat(new ClassArchive(file, jar).fits()).isFalse();
  }

  @Test
  void isNotKeptFromARunThatNeverBecameReady() throws IOException {
    ClassArchive archive = new ClassArchive(file, jar);
    archive.flags();
    Files.writeString(directory.resolve("classes.jsa.new"), "classes");
    archive.drop();
    archive.keep();
    assertThat(new ClassArchive(file, jar).fits()).isFalse();
  }
}
