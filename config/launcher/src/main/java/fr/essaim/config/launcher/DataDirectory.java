package fr.essaim.config.launcher;

import fr.essaim.config.settings.FileFailure;
import fr.essaim.config.settings.FullDisk;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything that an instance keeps on disk. One launcher at a time holds it, by a lock on a file
 * that the operating system gives back however the launcher ends.
 */
public final class DataDirectory implements AutoCloseable {

  /** What PostgreSQL, the server or a shell reads as something else, whoever is told the path. */
  private static final Pattern MISREAD = Pattern.compile("[\"$`\\\\\\p{Cc}]");

  /** Which number of the line is the one that counts. */
  private static final int EFFECTIVE = 2;

  private final Path directory;
  private final FileChannel channel;
  private LogSettings logSettings = LogSettings.FILES;
  private Terminal terminal;

  private DataDirectory(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /**
   * Takes the directory, and makes it if need be.
   *
   * @throws Refusal when it cannot be written or has a name that others misread, is another user's,
   *     or another instance has it
   */
  public static DataDirectory take(Path directory) {
    Path absolute = directory.toAbsolutePath().normalize();
    if (MISREAD.matcher(absolute.toString()).find()) {
      throw new Refusal(
          "The data directory %s has a quotation mark, a dollar sign, a backslash or a control character in its name: choose another with --data-dir."
              .formatted(absolute));
    }
    FileChannel channel = null;
    try {
      PrivateFiles.makeDirectory(absolute);
      refuseOfAnother(absolute, user());
      channel =
          FileChannel.open(
              absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        makeLogs(absolute.resolve("logs"));
        return new DataDirectory(absolute, channel);
      }
    } catch (OverlappingFileLockException e) {
      // the same sentence as for another process, below
    } catch (IOException e) {
      close(channel);
      if (FullDisk.isBehind(e)) {
        throw new Refusal(FullDisk.sentence(e), e);
      }
      throw new Refusal(
          "The data directory %s cannot be written (%s): give this user the right to%s, or choose another with --data-dir."
              .formatted(absolute, FileFailure.reason(e), ServiceManager.rightToWrite(absolute)),
          e);
    }
    close(channel);
    throw new Refusal(
        "The data directory %s is in use by another running Essaim: stop that one, or choose another directory with --data-dir."
            .formatted(absolute));
  }

  /**
   * What root writes here, as by a backup in a cron of its own, the usual user cannot read any
   * more.
   *
   * @param user the number of who asks; empty where the system does not tell
   */
  static void refuseOfAnother(Path directory, Optional<Integer> user) throws IOException {
    Path file = secrets(directory);
    if (user.isPresent()
        && Files.exists(file)
        && !user.get().equals(Files.getAttribute(file, "unix:uid"))) {
      throw new Refusal(
          "The data directory %s belongs to the user %s: give the command as that one, such as by \"runuser -u %<s -- …\"."
              .formatted(directory, Files.getOwner(file).getName()));
    }
  }

  /** As whom this process works, on Linux. */
  private static Optional<Integer> user() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.notExists(status)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("Uid:"))
          .map(line -> Integer.valueOf(line.split("\\s+")[EFFECTIVE]))
          .findFirst();
    }
  }

  /** Where it is a link to the logs of the system, older versions of Java would refuse it. */
  private static void makeLogs(Path logs) throws IOException {
    if (!Files.isDirectory(logs)) {
      Files.createDirectory(logs);
    }
  }

  private static void close(FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  public Path path() {
    return directory;
  }

  public Path postgres() {
    return directory.resolve("postgresql");
  }

  public Path payara() {
    return directory.resolve("payara");
  }

  /** Where an endpoint worker keeps its snapshot; they count from 1. */
  public Path endpoint(int worker) {
    return directory.resolve("endpoint-" + worker);
  }

  /** Where the only worker of an earlier Essaim kept its snapshot. */
  Path formerEndpoint() {
    return directory.resolve("endpoint");
  }

  Path logs() {
    return directory.resolve("logs");
  }

  /** The log file of one of the processes. */
  public Path log(String name) {
    return logs().resolve(name + ".log");
  }

  /** How the logs of those that are started from now on are written. */
  void writeLogs(LogSettings settings, Terminal output) {
    logSettings = settings;
    terminal = output;
  }

  ChildLog childLog(String name) {
    return new ChildLog(name, log(name), logSettings, terminal);
  }

  /** When the last backup was made that was written whole: a moment, as ISO 8601 has it. */
  public static Path lastBackup(Path directory) {
    return directory.resolve("last-backup");
  }

  public Path demoAccounts() {
    return directory.resolve("demo-accounts.csv");
  }

  /** The first administrator's one-time password, until it is changed. */
  Path administrator() {
    return directory.resolve("administrator.txt");
  }

  /** The port and process of the running instance; see {@link InstanceState}. */
  public static Path state(Path directory) {
    return directory.resolve("state.properties");
  }

  public static Path secrets(Path directory) {
    return directory.resolve("secrets.properties");
  }

  /**
   * The ledger of erasures: which persons' data are gone, a line each, so that they stay gone after
   * a restore from an older backup. It is kept outside the database, which a restore replaces.
   */
  public static Path erasures(Path directory) {
    return directory.resolve("erasures.jsonl");
  }

  /** Where the backups are that were made by themselves, before migrations. */
  public static Path backups(Path directory) {
    return directory.resolve("backups");
  }

  /** Here while a restore fills the directory. */
  public static Path restoring(Path directory) {
    return directory.resolve("restoring");
  }

  /**
   * @throws Refusal when a restore into the directory did not come to its end
   */
  public static void refuseHalfRestored(Path directory) {
    if (Files.exists(restoring(directory))) {
      throw new Refusal(
          "A restore into %s is running, or was interrupted: wait for it, or see docs/administration.md, \"A restore that was interrupted\"."
              .formatted(directory));
    }
  }

  /** The processes that were started for this directory; see {@link ChildRecords}. */
  Path children() {
    return directory.resolve("children");
  }

  /**
   * Whether some process holds the directory; it must exist.
   *
   * @throws Refusal when it is another user's
   */
  public static boolean isTaken(Path directory) {
    Path file = directory.resolve("lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      refuseOfAnother(directory, user());
      FileLock lock = channel.tryLock();
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      throw new Refusal(
          "The data directory %s cannot be read: run the command as the user that runs Essaim."
              .formatted(directory),
          e);
    }
  }

  @Override
  public void close() {
    close(channel);
  }
}
