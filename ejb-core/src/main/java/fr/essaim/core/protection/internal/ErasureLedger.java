package fr.essaim.core.protection.internal;

import fr.essaim.core.protection.Erasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The ledger of erasures beside the database, a line of JSON each, named by {@code
 * essaim.erasures}: a restore brings the database back to an older day, not this file. It names
 * nobody, only ids that accounts had.
 */
@ApplicationScoped
public class ErasureLedger {

  @Inject private Config config;
  @Inject private ErasureRows rows;

  /**
   * Appends the erasures that it does not have yet, in the caller's transaction; gives how many. A
   * line that was written and whose transaction then failed is written again, which harms nothing.
   */
  public int complete() {
    Optional<Path> file = config.getOptionalValue("essaim.erasures", String.class).map(Path::of);
    List<Erasure> missing = file.isEmpty() ? List.of() : rows.missingInLedger();
    if (missing.isEmpty()) {
      return 0;
    }
    StringBuilder lines = new StringBuilder();
    missing.forEach(erasure -> lines.append(line(erasure)).append('\n'));
    append(file.get(), lines.toString());
    missing.forEach(erasure -> rows.markInLedger(erasure.account()));
    return missing.size();
  }

  private static String line(Erasure erasure) {
    return Json.createObjectBuilder()
        .add("at", erasure.at().toString())
        .add("subject", "account/" + erasure.account())
        .build()
        .toString();
  }

  static synchronized void append(Path file, String lines) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        // Another node on the same directory may write there, too.
        channel.lock();
        append(channel, lines);
      }
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  /** Whole lines or none: nobody could read one that goes on behind half of another. */
  private static void append(FileChannel channel, String lines) throws IOException {
    long end = channel.size();
    String text = endsALine(channel, end) ? lines : "\n" + lines;
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try {
      channel.position(end);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException full) {
      channel.truncate(end);
      throw full;
    }
  }

  private static boolean endsALine(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return end == 0 || channel.read(last, end - 1) < 1 || last.get(0) == '\n';
  }
}
