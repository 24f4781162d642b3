package fr.essaim.config.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.launcher.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialTest {

  @TempDir private Path directory;

  @Test
  void liesWhereTheCommandLineSaysElseTheEnvironmentElseBesideTheInstallation() {
    Home home = new Home(directory.resolve("checkout"));
    Map<String, String> environment = Map.of("ESSAIM_CONFORMANCE", "/suites");

    assertThat(Material.find(Optional.of(Path.of("/said")), home, environment).directory())
        .isEqualTo(Path.of("/said"));
    assertThat(Material.find(Optional.empty(), home, environment).directory())
        .isEqualTo(Path.of("/suites"));
    assertThat(
            Material.find(Optional.empty(), home, Map.of("CONFORMANCE_DIR", "/others")).directory())
        .isEqualTo(Path.of("/others"));
    assertThat(Material.find(Optional.empty(), home, Map.of()).directory())
        .isEqualTo(directory.resolve("shared/conformance"));
  }

  @Test
  void saysWhatToDoWhenItIsNotThere() throws IOException {
    Material material = new Material(directory);
    Path suite = Files.createDirectory(directory.resolve("sparql11"));

    assertThat(material.suite("sparql11")).isEqualTo(suite);
    assertThatThrownBy(() -> material.suite("dcat-ap"))
        .isInstanceOf(Material.Missing.class)
        .hasMessageContaining("--material")
        .hasMessageContaining("Nothing was examined");
  }
}
