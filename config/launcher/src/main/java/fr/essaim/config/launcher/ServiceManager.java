package fr.essaim.config.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tells systemd how far this process is, where it started it and wants to know ({@code
 * Type=notify}). Its socket takes datagrams, which Java cannot send, so systemd's own program does.
 */
final class ServiceManager {

  /** The variable in which systemd names its socket. */
  static final String SOCKET = "NOTIFY_SOCKET";

  private static final int SECONDS = 10;

  /** As long as systemd shows a status in one piece. */
  private static final int LENGTH = 500;

  private ServiceManager() {}

  private static boolean isThere() {
    return System.getenv(SOCKET) != null;
  }

  /**
   * @param state such as {@code READY=1}; nothing when only the status is new
   * @param status what {@code systemctl status} is to show
   */
  static void tell(Optional<String> state, String status, Terminal terminal) {
    if (!isThere()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("systemd-notify"));
    state.ifPresent(command::add);
    command.add("--status=" + inOneLine(status));
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor(SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      terminal.say("systemd cannot be told \"%s\": %s".formatted(status, e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static String inOneLine(String status) {
    String line = status.strip().replaceAll("\\s+", " ");
    return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + " …";
  }

  /** What a service needs besides, to write into a directory. */
  static String rightToWrite(Path directory) {
    return isThere()
        ? " and to the service, by ReadWritePaths=%s under [Service] in \"systemctl edit essaim\" (not below /home)"
            .formatted(directory)
        : "";
  }
}
