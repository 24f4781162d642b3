package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir private Path directory;

  @Test
  void hasThePartsOfACheckoutWhereTheyAreBuilt() throws IOException {
    Path war = file("web-faces/target/essaim.war");
    Path launcher = file("config/launcher/target/essaim-launcher-0.1.0.jar");

    assertThat(new Home(directory).war()).isEqualTo(war);
    assertThat(new Home(directory).launcherJar()).isEqualTo(launcher);
  }

  @Test
  void hasThePartsOfAnInstallationInItsLibraries() throws IOException {
    Path war = file("lib/application/essaim.war");
    Path endpoint = file("lib/endpoint/essaim-endpoint-0.1.0.jar");

    assertThat(new Home(directory).war()).isEqualTo(war);
    assertThat(new Home(directory).endpointJar()).isEqualTo(endpoint);
  }

  @Test
  void saysWhatToDoWhereSomethingIsMissing() throws IOException {
    assertThatThrownBy(() -> new Home(directory).war())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("web-faces")
        .hasMessageContaining("mvn package");

    Files.createDirectory(directory.resolve("lib"));
    assertThatThrownBy(() -> new Home(directory).war())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("install Essaim again");
  }

  private Path file(String name) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }
}
