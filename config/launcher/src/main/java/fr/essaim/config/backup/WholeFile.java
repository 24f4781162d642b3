package fr.essaim.config.backup;

import fr.essaim.config.settings.Refusal;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * A file that is there whole or not at all, and never in the place of another: it is written under
 * a name of its own beside it, which only its owner may read, and renamed at the end.
 */
final class WholeFile implements Closeable {

  /** The parts of those that are named by themselves. */
  private static final Pattern LEFT =
      Pattern.compile(
          "(essaim|before-.+)-%s\\.zip(\\.gpg)?\\.\\d+\\.part".formatted(NamedMoment.PATTERN));

  private final Path target;
  private final Path part;
  private final FileChannel channel;

  private WholeFile(Path target, Path part, FileChannel channel) {
    this.target = target;
    this.part = part;
    this.channel = channel;
  }

  /**
   * @throws Refusal when there is such a file already, or it cannot be made there
   */
  static WholeFile begin(Path target) {
    refuseExisting(target);
    Path directory = target.toAbsolutePath().getParent();
    try {
      removeLeft(directory);
      Path part = Files.createTempFile(directory, target.getFileName() + ".", ".part");
      FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
      channel.lock();
      return new WholeFile(target, part, channel);
    } catch (IOException e) {
      throw new Refusal(
          "Nothing can be written in %s: name a directory that exists and that this user may write."
              .formatted(directory),
          e);
    }
  }

  /** What was cut short by a crash holds people's data, and nobody else would look for it. */
  private static void removeLeft(Path directory) throws IOException {
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(directory, file -> LEFT.matcher(name(file)).matches())) {
      for (Path part : parts) {
        removeLeftPart(part);
      }
    }
  }

  private static void removeLeftPart(Path part) {
    try {
      if (!isWritten(part)) {
        Files.delete(part);
      }
    } catch (IOException stays) {
      // It is another user's, or gone: no reason to have no backup.
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** Whoever writes it holds a lock, which the system gives back however that one ends. */
  private static boolean isWritten(Path part) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException ours) {
      return true;
    }
  }

  private static void refuseExisting(Path target) {
    if (Files.exists(target)) {
      throw new Refusal(
          "%s is there already and is left as it is: name another file.".formatted(target));
    }
  }

  /** Where to write; what is closed behind it must not be this. */
  OutputStream content() {
    return new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16) {
      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /** Makes it the file that was asked for, once it is on the disk. */
  void complete() throws IOException {
    channel.force(true);
    refuseExisting(target);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }
}
