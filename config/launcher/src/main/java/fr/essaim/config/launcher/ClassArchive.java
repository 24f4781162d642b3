package fr.essaim.config.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Class-data sharing for one child: the JVM writes the classes it has loaded to an archive when it
 * ends in good order, and the next one maps them instead of reading and checking each again. The
 * archive is dropped when the JVM or the jar is another.
 */
final class ClassArchive {

  private final Path archive;
  private final Path fresh;
  private final Path fingerprintFile;
  private final String fingerprint;
  private volatile boolean wanted;

  /**
   * @param archive where it lies, or will
   * @param jar the jar that the child runs
   */
  ClassArchive(Path archive, Path jar) {
    this.archive = archive;
    this.fresh = archive.resolveSibling(archive.getFileName() + ".new");
    this.fingerprintFile = archive.resolveSibling(archive.getFileName() + ".for");
    this.fingerprint = fingerprint(jar);
  }

  private static String fingerprint(Path jar) {
    try {
      return String.join(
          " ",
          System.getProperty("java.vm.version"),
          System.getProperty("java.vendor.version", ""),
          System.getProperty("os.arch"),
          jar.toString(),
          Long.toString(Files.size(jar)),
          Long.toString(Files.getLastModifiedTime(jar).toMillis()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean fits() {
    try {
      return Files.exists(archive)
          && Files.exists(fingerprintFile)
          && Files.readString(fingerprintFile).equals(fingerprint);
    } catch (IOException e) {
      return false;
    }
  }

  /** What the child's command line has for it: use the archive, or make one at the end. */
  List<String> flags() {
    wanted = !fits();
    return wanted
        ? List.of("-XX:ArchiveClassesAtExit=" + fresh, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
        : useFlags();
  }

  /** What another child that runs the same jar has for it: it uses the archive and makes none. */
  List<String> flagsOfReader() {
    return fits() ? useFlags() : List.of();
  }

  private List<String> useFlags() {
    return List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off");
  }

  /** Whether the child is busy writing one when it ends, which takes it some seconds. */
  boolean isWrittenAtEnd() {
    return wanted;
  }

  /**
   * Takes what the child has written into use.
   *
   * @throws UncheckedIOException when it has written nothing, as a JVM that failed at its end
   */
  void keep() {
    if (!wanted) {
      return;
    }
    try {
      Files.deleteIfExists(fingerprintFile);
      Files.move(
          fresh, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(fingerprintFile, fingerprint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a child that was not ready yet has written is worth nothing. */
  void drop() {
    wanted = false;
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
