package fr.essaim.config.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.backup.BackupManifest.Counted;
import fr.essaim.config.backup.BackupManifest.TableDigest;
import fr.essaim.config.launcher.PrivateFiles;
import fr.essaim.config.settings.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupArchiveTest {

  private static final String ROWS = "a\tétage\nb\t\\N\n".repeat(5000);

  @TempDir private Path directory;

  @Test
  void givesBackWhatWasWritten() throws IOException {
    BackupManifest written = write(directory.resolve("plain.zip"), Optional.empty());
    assertThat(BackupArchive.at(directory.resolve("plain.zip"), Optional.empty()).check())
        .isEqualTo(written);
    StringBuilder rows = new StringBuilder();
    BackupArchive.at(directory.resolve("plain.zip"), Optional.empty())
        .read(
            (name, content) -> {
              if (name.equals("tables/a.b")) {
                rows.append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
              }
            });
    assertThat(rows.toString()).isEqualTo(ROWS);
  }

  @Test
  void opensWithTheKeyItWasMadeWithAndNoOther() throws IOException {
    Path file = directory.resolve("sealed.zip.gpg");
    BackupManifest written = write(file, Optional.of(key("right")));
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("manifest.json", "tables/");
    assertThat(BackupArchive.at(file, Optional.of(key("right"))).check()).isEqualTo(written);
    BackupArchive withOther = BackupArchive.at(file, Optional.of(key("other")));
    assertThatThrownBy(withOther::check)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("The key does not open");
    assertThatThrownBy(() -> BackupArchive.at(file, Optional.empty()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is encrypted: name the key");
  }

  @Test
  void refusesAManifestThatWouldFillTheMemory() throws IOException {
    Path bomb = directory.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("manifest.json"));
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int turn = 0; turn < 20; turn++) {
        zip.write(blanks);
      }
    }
    BackupArchive archive = BackupArchive.at(bomb, Optional.empty());
    assertThatThrownBy(archive::check)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("it has an entry that is larger than any");
  }

  @Test
  void refusesAFileThatWasCutAnywhere() throws IOException {
    Path plain = directory.resolve("plain.zip");
    write(plain, Optional.empty());
    Path sealed = directory.resolve("sealed.zip.gpg");
    write(sealed, Optional.of(key("right")));
    for (Path whole : List.of(plain, sealed)) {
      byte[] bytes = Files.readAllBytes(whole);
      for (int length : new int[] {bytes.length - 1, bytes.length - 30, bytes.length / 2, 300}) {
        Path cut = Files.write(directory.resolve("cut"), Arrays.copyOf(bytes, length));
        BackupArchive archive = BackupArchive.at(cut, Optional.of(key("right")));
        assertThatThrownBy(archive::check)
            .as("%s cut to %d of %d", whole, length, bytes.length)
            .isInstanceOf(Refusal.class)
            .hasMessageContaining("is damaged");
      }
    }
  }

  @Test
  void refusesAFileInWhichAByteIsAnother() throws IOException {
    Path plain = directory.resolve("plain.zip");
    write(plain, Optional.empty());
    Path sealed = directory.resolve("sealed.zip.gpg");
    write(sealed, Optional.of(key("right")));
    for (Path whole : List.of(plain, sealed)) {
      byte[] bytes = Files.readAllBytes(whole);
      for (int place : new int[] {100, bytes.length / 2, bytes.length * 3 / 4}) {
        byte[] altered = bytes.clone();
        altered[place] ^= 1;
        Path file = Files.write(directory.resolve("altered"), altered);
        BackupArchive archive = BackupArchive.at(file, Optional.of(key("right")));
        assertThatThrownBy(archive::check)
            .as("%s altered at %d of %d", whole, place, bytes.length)
            .isInstanceOf(Refusal.class)
            .hasMessageContaining("is damaged");
      }
    }
  }

  @Test
  void refusesAnEntryWhoseNameIsNoText() throws IOException {
    Path file = directory.resolve("name.zip");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.ISO_8859_1)) {
      zip.putNextEntry(new ZipEntry("é"));
    }
    BackupArchive archive = BackupArchive.at(file, Optional.empty());
    assertThatThrownBy(archive::check)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void refusesASealedFileWhateverByteIsAnother() throws IOException {
    Path sealed = directory.resolve("sealed.zip.gpg");
    write(sealed, Optional.of(key("right")));
    byte[] bytes = Files.readAllBytes(sealed);
    for (int place = 0; place < bytes.length; place++) {
      byte[] altered = bytes.clone();
      altered[place] ^= 1;
      Path file = Files.write(directory.resolve("altered"), altered);
      assertThatThrownBy(() -> BackupArchive.at(file, Optional.of(key("right"))).check())
          .as("altered at %d of %d", place, bytes.length)
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void refusesATableThatTheManifestDoesNotKnow() throws IOException {
    Path file = directory.resolve("more.zip");
    try (ArchiveWriter archive = new ArchiveWriter(Files.newOutputStream(file))) {
      archive.entry("tables/c.d").write('\n');
      List<TableDigest> none = List.of();
      archive.manifest(manifest(none, count(archive, ArchiveWriter.ERASURES, "")));
    }
    BackupArchive archive = BackupArchive.at(file, Optional.empty());
    assertThatThrownBy(archive::check).hasMessageContaining("tables/c.d in excess");
  }

  @Test
  void refusesWhatIsNoBackup() throws IOException {
    Path text = Files.writeString(directory.resolve("notes.txt"), "courses");
    assertThatThrownBy(() -> BackupArchive.at(text, Optional.empty()))
        .hasMessageContaining("is no backup of Essaim");
    assertThatThrownBy(() -> BackupArchive.at(directory.resolve("none"), Optional.empty()))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void refusesAKeyThatCouldBeGuessed() throws IOException {
    Path file = Files.writeString(directory.resolve("key"), "secret\n");
    assertThatThrownBy(() -> KeyFile.read(file)).hasMessageContaining("too short");
  }

  @Test
  void refusesAKeyThatOthersMayRead() throws IOException {
    Path file = Files.writeString(directory.resolve("key"), "0123456789abcdefghijklm\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("chmod 640 " + file);
  }

  private KeyFile key(String name) throws IOException {
    Path file = directory.resolve(name + ".key");
    PrivateFiles.write(file, "%s-0123456789abcdefghijklm\nleft out".formatted(name));
    return KeyFile.read(file);
  }

  private static BackupManifest write(Path file, Optional<KeyFile> key) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    if (key.isPresent()) {
      out = OpenPgp.encrypting(out, key.get());
    }
    try (ArchiveWriter archive = new ArchiveWriter(out)) {
      Counted table = count(archive, "tables/a.b", ROWS);
      BackupManifest manifest =
          manifest(
              List.of(new TableDigest("a.b", List.of("key", "name"), table)),
              count(archive, ArchiveWriter.ERASURES, ""));
      archive.manifest(manifest);
      return manifest;
    }
  }

  private static BackupManifest manifest(List<TableDigest> tables, Counted erasures) {
    return new BackupManifest(
        "Essaim 0.1.0",
        Instant.parse("2026-11-24T09:00:00Z"),
        "https://essaim.example.org",
        List.of("1", "10"),
        tables,
        Map.of("a.b_id_seq", 17L),
        erasures,
        Map.of("essaim.modules.prototypes", "true"));
  }

  private static Counted count(ArchiveWriter archive, String name, String text) throws IOException {
    try (CountingDigest counting = new CountingDigest(archive.entry(name))) {
      counting.write(text.getBytes(StandardCharsets.UTF_8));
      return new Counted(text.lines().count(), counting.hex());
    }
  }
}
