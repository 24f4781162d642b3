package fr.essaim.config.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class UnknownSettingsTest {

  @Test
  void areThoseThatNoFileOfThisVersionNames() {
    Properties system = new Properties();
    system.setProperty("essaim.home", "/opt/essaim");
    system.setProperty("essaim.prot", "80");
    system.setProperty("user.home", "/root");
    Map<String, String> environment =
        Map.of(
            "ESSAIM_DATA_DIR", "/srv", "ESSAIM_MAP_TILES", "x", "ESSAIM_DB_HOST", "x", "HOME", "/");

    assertThat(UnknownSettings.in(Path.of("../essaim.properties"), environment, system))
        .containsExactly("essaim.prot", "ESSAIM_DB_HOST");
  }
}
