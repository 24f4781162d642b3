package fr.essaim.config.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.administration.Http;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Trees;
import fr.essaim.config.trial.LauncherProcess;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String ARCHIVE = "essaim-*[0-9].tar.gz";
  private static final String FOR_PAYARA_SERVER = "essaim-*-payara-server.tar.gz";

  private static final Pattern GIVEN = Pattern.compile("\\.\\./(config/payara-server/[\\w.-]+)");

  /** Where everybody may look, other than in the directories that tests are given. */
  private static Path directory;

  private static Home home;

  @BeforeAll
  static void unpack() throws Exception {
    directory = Files.createTempDirectory("essaim-archive");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    Distribution.said(
        "tar", "-xzf", Distribution.file(ARCHIVE).toString(), "-C", directory.toString());
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "essaim-*")) {
      home = new Home(found.iterator().next());
    }
    Distribution.said("chmod", "-R", "a-w", home.directory().toString());
  }

  @AfterAll
  static void delete() throws Exception {
    Distribution.said("chmod", "-R", "u+w", directory.toString());
    Trees.delete(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {ARCHIVE, FOR_PAYARA_SERVER})
  void saysNothingOfWhoBuiltItAndWhen(String archive) throws Exception {
    for (TarArchiveEntry entry : entries(archive)) {
      assertThat(entry.getLongUserId()).as(entry.getName()).isZero();
      assertThat(entry.getLongGroupId()).as(entry.getName()).isZero();
      assertThat(entry.getLastModifiedTime().toInstant())
          .as(entry.getName())
          .isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
      assertThat(Integer.toOctalString(entry.getMode() & 0777))
          .as(entry.getName())
          .isEqualTo(isProgram(entry) ? "755" : "644");
    }
  }

  private static boolean isProgram(TarArchiveEntry entry) {
    return entry.isDirectory() || entry.getName().contains("/bin/");
  }

  private static List<TarArchiveEntry> entries(String archive) throws IOException {
    List<TarArchiveEntry> entries = new ArrayList<>();
    try (InputStream file = Files.newInputStream(Distribution.file(archive));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(file)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  @ParameterizedTest
  @ValueSource(strings = {ARCHIVE, FOR_PAYARA_SERVER})
  void hasItsDigestBesideIt(String name) throws Exception {
    Path archive = Distribution.file(name);
    assertThat(Distribution.file(name + ".sha256"))
        .content()
        .isEqualToIgnoringNewLines(
            digest(Files.newInputStream(archive)) + "  " + archive.getFileName());
  }

  private static String digest(InputStream content) throws Exception {
    try (content) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  @Test
  void whoHasAPayaraServerFindsAllThatTheDocumentNames() throws Exception {
    List<String> names =
        entries(FOR_PAYARA_SERVER).stream()
            .map(entry -> entry.getName().replaceFirst("^[^/]+/", ""))
            .toList();
    List<String> given =
        GIVEN
            .matcher(Files.readString(Path.of("../../docs/payara-server.md")))
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(given).hasSizeGreaterThan(3);
    assertThat(names)
        .containsAll(given)
        .contains(
            "config/payara-server/essaim.env",
            "config/payara-server/endpoint.env",
            "docs/payara-server.md",
            "essaim.ear",
            "licences.txt",
            "sbom.json")
        .doesNotContain("systemd/essaim.service");
    // All else is the other one's, so what that is tried with is tried for both.
    assertThat(names)
        .containsAll(
            entries(ARCHIVE).stream()
                .map(entry -> entry.getName().replaceFirst("^[^/]+/", ""))
                .filter(name -> !name.startsWith("systemd/") && !name.equals("README.md"))
                .toList());
  }

  @Test
  void allThatItsDocumentsLinkToIsInIt() throws Exception {
    assertThat(home.directory().resolve("docs/data-protection/procedure-violation.md")).exists();
    assertThat(Distribution.brokenLinks(home.directory())).isEmpty();
  }

  /** The bill is made of the application and the commands. */
  @Test
  void theEarHoldsNoLibraryThatTheBillOfMaterialsDoesNotName() throws Exception {
    Set<String> known = new HashSet<>(libraries(Files.newInputStream(home.war())));
    try (DirectoryStream<Path> lib =
        Files.newDirectoryStream(home.launcherJar().resolveSibling("lib"))) {
      for (Path library : lib) {
        known.add(digest(Files.newInputStream(library)));
      }
    }
    List<String> packed = libraries(Files.newInputStream(Path.of("../../ear/target/essaim.ear")));
    assertThat(packed).hasSizeGreaterThan(20);
    assertThat(known).containsAll(packed);
  }

  /** The digests of the libraries of others in an archive, and in those in it. */
  private static List<String> libraries(InputStream archive) throws Exception {
    List<String> digests = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(archive)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        InputStream content = new ByteArrayInputStream(zip.readAllBytes());
        if (entry.getName().endsWith(".war")) {
          digests.addAll(libraries(content));
        } else if (entry.getName().matches("(.*/)?(?!essaim-)[^/]+\\.jar")) {
          digests.add(digest(content));
        }
      }
    }
    return digests;
  }

  @Test
  void holdsNothingThatTheBillOfMaterialsDoesNotName() throws Exception {
    for (Path jar : List.of(home.launcherJar(), home.endpointJar())) {
      List<String> libraries = new ArrayList<>();
      try (DirectoryStream<Path> lib = Files.newDirectoryStream(jar.resolveSibling("lib"))) {
        lib.forEach(library -> libraries.add("lib/" + library.getFileName()));
      }
      try (JarFile program = new JarFile(jar.toFile())) {
        // The bill is made of what is named here.
        String named =
            program.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        assertThat(libraries).containsExactlyInAnyOrder(named.split(" "));
      }
    }
    assertThat(home.directory().resolve("sbom.json")).content().contains("\"CycloneDX\"");
    assertThat(home.directory().resolve("licences.txt"))
        .content()
        .contains("EUPL-1.2", "PostgreSQL");
  }

  @Test
  void runsAsSomebodyElseFromWhereNobodyMayWrite() throws Exception {
    Path data = somebodysOwn("data");
    Path said = somebodysOwn("manager").resolve("said");
    Path notify = Files.createDirectory(directory.resolve("bin")).resolve("systemd-notify");
    Files.writeString(notify, "#!/bin/sh\necho \"$@\" >> " + said + "\n");
    assertThat(notify.toFile().setExecutable(true, false)).isTrue();
    Map<String, String> manager =
        Map.of(
            "PATH",
            notify.getParent() + ":" + System.getenv("PATH"),
            "NOTIFY_SOCKET",
            "/run/systemd/notify",
            "JAVA_HOME",
            System.getProperty("java.home"));
    int port = LauncherProcess.freePort();
    try (LauncherProcess essaim =
        LauncherProcess.installed(
            asSomebodyElse(home.directory().resolve("bin/essaim").toString()),
            manager,
            "run",
            "--dev",
            "--start-with",
            "nothing",
            "--port",
            Integer.toString(port),
            "--data-dir",
            data.toString())) {
      essaim.awaitReady();
      assertThat(Http.get("http://127.0.0.1:" + port + "/catalogue", PATIENCE).status())
          .isEqualTo(200);
      assertThat(essaim.stop()).isZero();
    }
    assertThat(Files.readAllLines(said))
        .anySatisfy(line -> assertThat(line).matches("--status=Starting: the application answers"))
        .anySatisfy(
            line -> assertThat(line).startsWith("READY=1 --status=Essaim is ready at http://"))
        .last()
        .asString()
        .startsWith("STOPPING=1");
  }

  private static Path somebodysOwn(String name) throws Exception {
    Path own = Files.createDirectory(directory.resolve(name));
    if (Distribution.isRoot()) {
      Distribution.said("chown", "nobody", own.toString());
    }
    return own;
  }

  private static List<String> asSomebodyElse(String program) {
    List<String> command = new ArrayList<>();
    if (Distribution.isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
    }
    command.add(program);
    return command;
  }
}
