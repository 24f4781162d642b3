package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL, from the artifact that the build has chosen for this machine,
 * unpacked once beside the data. The launcher runs them itself rather than through the library's
 * own class: it must see them end, keep Ctrl-C from them, and know no moment without passwords.
 */
final class PostgresBinaries {

  private static final String VERSION = "17";

  /** Kept, because the logging library forgets the level of a logger that nobody holds. */
  private static final Logger LIBRARY = Logger.getLogger("io.zonky.test");

  private final Path directory;

  private PostgresBinaries(Path directory) {
    this.directory = directory;
  }

  static PostgresBinaries in(Path postgres) {
    Path directory = postgres.resolve("programs-" + VERSION);
    if (!Files.isExecutable(directory.resolve("bin/postgres"))) {
      unpack(directory);
    }
    return new PostgresBinaries(directory);
  }

  String program(String name) {
    return directory.resolve("bin").resolve(name).toString();
  }

  /**
   * PostgreSQL refuses to run as root. In a user namespace of its own it does not see that it is,
   * which spares anyone who starts Essaim in a container an account.
   */
  static List<String> asOrdinaryUser() {
    return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/proc"))
        ? List.of("unshare", "-U")
        : List.of();
  }

  private static void unpack(Path directory) {
    LIBRARY.setLevel(Level.WARNING);
    Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
    try {
      Files.createDirectories(fresh);
      try (InputStream archive =
              DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine());
          TarArchiveInputStream tar =
              new TarArchiveInputStream(
                  new XZCompressorInputStream(new BufferedInputStream(archive)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(entry, tar, fresh);
        }
      }
      Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Refusal(
          "PostgreSQL cannot be unpacked to %s (%s): make room there, or use a server of your own by essaim.db.url."
              .formatted(directory, e.getMessage()),
          e);
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path directory)
      throws IOException {
    Path target = directory.resolve(entry.getName()).normalize();
    if (!target.startsWith(directory)) {
      throw new IOException("entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.deleteIfExists(target);
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + target);
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "Darwin" : "Linux";
  }

  private static String machine() {
    return switch (System.getProperty("os.arch")) {
      case "aarch64", "arm64" -> "arm_64";
      default -> "x86_64";
    };
  }
}
