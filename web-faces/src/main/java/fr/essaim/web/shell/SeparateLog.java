package fr.essaim.web.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.eclipse.microprofile.config.Config;

/**
 * A log beside the application's: a file in the directory of logs, which the launcher keeps from
 * growing, or the standard output. Where nobody says where logs are, as on a server of somebody's
 * own, it is not written.
 */
public final class SeparateLog implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(SeparateLog.class.getName());

  private final Handler handler;

  private SeparateLog(Handler handler) {
    this.handler = handler;
    handler.setFormatter(
        new Formatter() {
          @Override
          public String format(LogRecord line) {
            return line.getMessage() + "\n";
          }
        });
  }

  /** A file, whatever the settings say of other logs. */
  public static Optional<SeparateLog> inFile(Config config, String name) {
    return config
        .getOptionalValue("essaim.log.dir", String.class)
        .flatMap(directory -> in(Path.of(directory).resolve(name)));
  }

  /** Where the settings want all logs. */
  public static Optional<SeparateLog> of(Config config, String name) {
    return config
            .getOptionalValue("essaim.log.to", String.class)
            .filter("stdout"::equals)
            .isPresent()
        ? Optional.of(new SeparateLog(new Output()))
        : inFile(config, name);
  }

  static Optional<SeparateLog> in(Path file) {
    try {
      Handler handler = new FileHandler(file.toString().replace("%", "%%"), 0, 1, true);
      handler.setEncoding(StandardCharsets.UTF_8.name());
      return Optional.of(new SeparateLog(handler));
    } catch (IOException unwritable) {
      LOG.log(Level.WARNING, "There is no " + file.getFileName() + " this time", unwritable);
      return Optional.empty();
    }
  }

  public void write(String line) {
    handler.publish(new LogRecord(Level.INFO, line));
  }

  @Override
  public void close() {
    handler.close();
  }

  /** Not {@code System.out}, which the server makes lines of its log of. */
  private static final class Output extends StreamHandler {

    Output() {
      setOutputStream(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public synchronized void publish(LogRecord line) {
      super.publish(line);
      flush();
    }

    /** The process goes on writing there. */
    @Override
    public synchronized void close() {
      flush();
    }
  }
}
