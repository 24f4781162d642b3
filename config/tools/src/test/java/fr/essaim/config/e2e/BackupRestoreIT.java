package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.launcher.PrivateFiles;
import fr.essaim.config.trial.LauncherProcess;
import fr.essaim.config.trial.WebSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of an instance at work, encrypted, and what it takes to live on elsewhere. */
class BackupRestoreIT {

  private static final String PROTOTYPE = "eduquer-ca-s-apprend";

  @TempDir private static Path directory;

  private static final RunningEssaim ESSAIM = RunningEssaim.shared();
  private static Path backup;
  private static Path key;

  @BeforeAll
  static void backUp() throws Exception {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = directory.resolve("key");
    PrivateFiles.write(key, Base64.getEncoder().encodeToString(random));
    backup = directory.resolve("backup.zip.gpg");
    assertThat(
            essaim(
                "backup",
                "--data-dir",
                ESSAIM.dataDirectory().toString(),
                "--key-file",
                key.toString(),
                backup.toString()))
        .contains("backup.zip.gpg");
  }

  @Test
  void livesOnElsewhereUnderAnotherAddress() throws Exception {
    Path elsewhere = directory.resolve("elsewhere");
    int port = LauncherProcess.freePort();
    String base = "http://localhost:" + port;

    essaim(
        "restore",
        "--data-dir",
        elsewhere.toString(),
        "--key-file",
        key.toString(),
        "--base-uri",
        base,
        backup.toString());

    try (LauncherProcess restored = start(elsewhere, port, Map.of())) {
      assertThat(restored.output()).doesNotContain("This is a copy");
      Web there = new Web(base);
      Web here = new Web(ESSAIM.baseUrl());
      String document = "/doc/prototype/" + PROTOTYPE + ".nt";
      assertThat(there.get("/prototypes/" + PROTOTYPE).statusCode()).isEqualTo(200);
      assertThat(said(there.get(document).body()))
          .containsExactlyInAnyOrderElementsOf(
              said(here.get(document).body().replace(ESSAIM.baseUrl(), base)));
      RunningEssaim.Account manager = ESSAIM.account("MANAGER");
      WebSession signedIn = new WebSession(base).signIn(manager.email(), manager.password());
      assertThat(signedIn.get("/intranet").status()).isEqualTo(200);
    }
    try (LauncherProcess copy =
        start(elsewhere, port, Map.of("ESSAIM_BASE_URI", ESSAIM.baseUrl()))) {
      assertThat(copy.output())
          .contains("This is a copy of the instance at %s:".formatted(ESSAIM.baseUrl()));
    }
  }

  private static LauncherProcess start(Path data, int port, Map<String, String> settings) {
    return LauncherProcess.run(
            RunningEssaim.HOME,
            settings,
            "--port",
            Integer.toString(port),
            "--data-dir",
            data.toString(),
            "--dev")
        .awaitReady();
  }

  /** What a document says of its thing; since when it stands at its address is another matter. */
  private static List<String> said(String document) {
    return document
        .lines()
        .filter(line -> !line.matches(".* <http://purl.org/dc/terms/(created|modified)> .*"))
        .toList();
  }

  @Test
  void isNotReadWithAnotherKey() throws Exception {
    Path other =
        Files.writeString(
            directory.resolve("other"), Base64.getEncoder().encodeToString(new byte[32]));
    Path nowhere = directory.resolve("nowhere");

    try (LauncherProcess refused =
        LauncherProcess.essaim(
            RunningEssaim.HOME,
            Map.of(),
            "restore",
            "--data-dir",
            nowhere.toString(),
            "--key-file",
            other.toString(),
            backup.toString())) {
      assertThat(refused.awaitExit()).isNotZero();
      assertThat(refused.output()).contains("key");
    }
    assertThat(nowhere.resolve("postgresql")).doesNotExist();
  }

  private static String essaim(String... arguments) {
    try (LauncherProcess command =
        LauncherProcess.essaim(RunningEssaim.HOME, Map.of("ESSAIM_DEV", "true"), arguments)) {
      assertThat(command.awaitExit()).as(command.output()).isZero();
      return command.output();
    }
  }
}
