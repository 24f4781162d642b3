package fr.essaim.config.launcher;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Tells systemd how far this process is, where it started it and wants to know ({@code
 * Type=notify}). Its socket takes datagrams, which Java cannot send, so systemd's own program does.
 */
final class ServiceManager {

  /** The variable in which systemd names its socket. */
  static final String SOCKET = "NOTIFY_SOCKET";

  private static final int SECONDS = 10;

  private ServiceManager() {}

  /**
   * @param state such as {@code READY=1}
   */
  static void tell(String state, Terminal terminal) {
    if (System.getenv(SOCKET) == null) {
      return;
    }
    try {
      new ProcessBuilder("systemd-notify", state)
          .inheritIO()
          .start()
          .waitFor(SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      terminal.say("systemd cannot be told \"%s\": %s".formatted(state, e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
