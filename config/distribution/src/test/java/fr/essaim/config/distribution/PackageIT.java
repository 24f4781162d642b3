package fr.essaim.config.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root on Debian can try the package; elsewhere continuous integration alone insists on it. */
class PackageIT {

  private static final Path UNIT = Path.of("src/main/systemd/essaim.service");

  @BeforeEach
  void onlyOnDebian() {
    assumeTrue(
        (Distribution.isRoot() && Files.exists(Path.of("/etc/debian_version")))
            || "true".equals(System.getenv("CI")));
  }

  @Test
  void debianFindsNothingWrongWithIt() throws Exception {
    assertThat(
            Distribution.said(
                "lintian",
                "--allow-root",
                "--fail-on",
                "error,warning",
                Distribution.file("essaim_*.deb").toString()))
        .isEmpty();
  }

  @Test
  void allThatItsDocumentsLinkToIsInIt(@TempDir Path directory) throws Exception {
    Distribution.said(
        "dpkg-deb", "-x", Distribution.file("essaim_*.deb").toString(), directory.toString());
    Path documents = directory.resolve("usr/share/doc/essaim");
    assertThat(documents.resolve("data-protection/procedure-violation.md")).exists();
    assertThat(Distribution.brokenLinks(documents)).isEmpty();
  }

  @Test
  void theServiceMayDoLittle() throws Exception {
    assertThat(
            Distribution.said(
                "systemd-analyze",
                "security",
                "--offline=yes",
                "--threshold=30",
                "--no-pager",
                UNIT.toString()))
        .contains("Overall exposure level");
  }

  @Test
  void isInstalledAndRemovedAndLeavesTheData() throws Exception {
    assertThat(
            Distribution.said(
                "unshare",
                "--mount",
                "sh",
                "-eu",
                "src/test/sh/install-and-remove",
                Distribution.file("essaim_*.deb").toString(),
                System.getProperty("java.home")))
        .contains("installed: essaim:essaim 750 /var/lib/essaim")
        .contains("installed: essaim:essaim 750 /var/log/essaim")
        .contains("installed: root:essaim 640 /etc/essaim/essaim.properties")
        .contains("says: Essaim ")
        .contains("root backs up: The data directory /var/lib/essaim belongs to the user essaim")
        .contains("refused settings: 78")
        .contains("again: changed settings are kept")
        .contains("what was active is active", "what was activating is active")
        .contains("Essaim did not run before, and is not started")
        .contains("what was inactive is inactive")
        .contains("Essaim did not start: \"systemctl status essaim\" says why.")
        .doesNotContain("Could not execute systemctl")
        .contains("removed: settings are kept", "removed: data are kept", "removed: no program")
        .contains("The data of Essaim are still in /var/lib/essaim")
        .contains("purged: no settings", "purged: no logs", "purged: data are kept")
        .contains("purged: not enabled");
  }
}
