package fr.essaim.config.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryExchangeTest {

  @TempDir private Path directory;

  private final StringWriter said = new StringWriter();
  private Path fresh;
  private Path aside;

  @BeforeEach
  void make() throws IOException {
    fresh = directory.resolve("restored-1");
    aside = directory.resolve("aside-1");
    for (String name : new String[] {"postgresql/data", "lost+found", "aside-0", "logs", ".ssh"}) {
      Files.createDirectories(directory.resolve(name));
    }
    Files.writeString(directory.resolve("secrets.properties"), "old");
    Files.writeString(directory.resolve("lock"), "");
    Files.createDirectories(fresh.resolve("postgresql/data"));
    Files.createDirectories(fresh.resolve("payara"));
    Files.writeString(fresh.resolve("secrets.properties"), "new");
  }

  @Test
  void keepsAsideWhatWasThere() throws IOException {
    exchange(Files::move);

    assertThat(directory.resolve("secrets.properties")).hasContent("new");
    assertThat(aside.resolve("secrets.properties")).hasContent("old");
    assertThat(aside.resolve("lost+found")).exists();
    assertThat(directory.resolve("aside-0")).exists();
    assertThat(directory.resolve("lock")).exists();
    assertThat(directory.resolve(".ssh")).exists();
    assertThat(DataDirectory.restoring(directory)).doesNotExist();
  }

  @Test
  void leavesWhereItIsWhatIsNobodysOfEssaimAndCannotBeMoved() throws IOException {
    exchange(refusing("lost+found"));

    assertThat(directory.resolve("lost+found")).exists();
    assertThat(said.toString()).contains("lost+found stays where it is");
    assertThat(directory.resolve("secrets.properties")).hasContent("new");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "restored-1/secrets.properties"})
  void takesAllStepsBackWhereOneCannotBeDone(String step) {
    assertThatThrownBy(() -> exchange(refusing(step))).isInstanceOf(AccessDeniedException.class);

    assertThat(directory.resolve("secrets.properties")).hasContent("old");
    assertThat(directory.resolve("lost+found")).exists();
    assertThat(fresh.resolve("secrets.properties")).hasContent("new");
    assertThat(aside).doesNotExist();
    assertThat(DataDirectory.restoring(directory)).doesNotExist();
  }

  @Test
  void removesWhatARestoreThatWasKilledHasLeft() throws IOException {
    Path left = Files.createDirectories(directory.resolve("restored-20261130-142000/postgresql"));
    Path somebodys = Files.createDirectory(directory.resolve("restored-20261130-byhand"));
    RestoreInPlace.removeLeft(directory);
    assertThat(left.getParent()).doesNotExist();
    assertThat(somebodys).exists();
    assertThat(directory.resolve("postgresql")).exists();
  }

  private void exchange(DirectoryExchange.Mover mover) throws IOException {
    new DirectoryExchange(directory, fresh, aside, new Terminal(new PrintWriter(said)), mover)
        .run();
  }

  private DirectoryExchange.Mover refusing(String name) {
    return (from, to) -> {
      if (from.equals(directory.resolve(name))) {
        throw new AccessDeniedException(from.toString());
      }
      Files.move(from, to);
    };
  }
}
