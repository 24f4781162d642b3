package fr.essaim.config.faults;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small file system of its own, in memory, that can be filled to the last byte. */
final class SmallDisk implements AutoCloseable {

  private final Path directory;

  private SmallDisk(Path directory) {
    this.directory = directory;
  }

  /**
   * Mounts one.
   *
   * @return empty when this user or this machine may not
   */
  static Optional<SmallDisk> mount(Path directory, int megabytes) throws InterruptedException {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int status =
        run(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            "mode=0700,size=%dm".formatted(megabytes),
            "tmpfs",
            directory.toString());
    return status == 0 ? Optional.of(new SmallDisk(directory)) : Optional.empty();
  }

  /** Leaves no room for anything. */
  void fill() {
    byte[] block = new byte[1 << 16];
    try (OutputStream filler = Files.newOutputStream(filler())) {
      while (true) {
        filler.write(block);
      }
    } catch (IOException full) {
      // that is what it is for
    }
  }

  /** Gives the room back. */
  void free() {
    try {
      Files.deleteIfExists(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path filler() {
    return directory.resolve("filler");
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  public void close() {
    try {
      if (run("umount", directory.toString()) != 0) {
        throw new Refusal("%s could not be unmounted: do so by hand.".formatted(directory));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
