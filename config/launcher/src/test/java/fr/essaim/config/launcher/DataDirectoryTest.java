package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataDirectoryTest {

  @TempDir private Path directory;

  @Test
  void isMadeForItsOwnerAlone() throws IOException {
    Path fresh = directory.resolve("a/b");
    try (DataDirectory data = DataDirectory.take(fresh)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void isTakenByOneAtATime() {
    try (DataDirectory data = DataDirectory.take(directory)) {
      assertThatThrownBy(() -> DataDirectory.take(data.path()))
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "The data directory %s is in use by another running Essaim: stop that one, or choose another directory with --data-dir."
                  .formatted(directory));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"b", "a$b", "a`b", "a\\b", "a\nb"})
  void hasNoNameThatOthersMisread(String name) {
    Path misread = directory.resolve(name);
    assertThatThrownBy(() -> DataDirectory.take(misread))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("choose another with --data-dir");
    assertThat(misread).doesNotExist();
  }

  @Test
  void isOfOneUserAlone() throws IOException {
    try (DataDirectory data = DataDirectory.take(directory)) {
      Secrets.of(data);
    }
    int owner = (Integer) Files.getAttribute(DataDirectory.secrets(directory), "unix:uid");
    DataDirectory.refuseOfAnother(directory, Optional.of(owner));
    DataDirectory.refuseOfAnother(directory, Optional.empty());
    assertThatThrownBy(() -> DataDirectory.refuseOfAnother(directory, Optional.of(owner + 1)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("give the command as that one, such as by \"runuser -u ");
  }

  @Test
  void isFreeAgainAfterwards() {
    DataDirectory.take(directory).close();
    assertThat(DataDirectory.isTaken(directory)).isFalse();
    DataDirectory.take(directory).close();
  }

  @Test
  void refusesWhereItCannotWrite() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> DataDirectory.take(file.resolve("data")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("choose another with --data-dir");
  }

  @Test
  void keepsItsSecretsForItsOwnerAlone() throws IOException {
    try (DataDirectory data = DataDirectory.take(directory)) {
      Secrets made = Secrets.of(data);
      Path file = DataDirectory.secrets(directory);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(Secrets.of(data)).isEqualTo(made);
      assertThat(made.ownerPassword()).hasSizeGreaterThan(30).isNotEqualTo(made.readerPassword());
      assertThat(made.toString()).doesNotContain(made.ownerPassword());
    }
  }

  @Test
  void givesBackTheStateThatWasWritten() throws IOException {
    InstanceState state =
        new InstanceState(
            1,
            "127.0.0.1",
            8080,
            "jdbc:postgresql://127.0.0.1:5/essaim",
            2,
            3,
            List.of(new InstanceState.Endpoint(8081, 4), new InstanceState.Endpoint(8082, 0)),
            true);
    assertThat(InstanceState.read(directory)).isEmpty();
    state.write(directory);
    assertThat(InstanceState.read(directory)).contains(state);
    assertThat(state.administrationUrl()).isEqualTo("http://127.0.0.1:8080/administration/");
  }
}
