package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** The ports of this machine. */
final class Ports {

  private static final int LAST = 65_535;

  private Ports() {}

  /**
   * @throws Refusal with the sentence when somebody listens there already
   */
  static void requireFree(String host, int port, String sentence) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (UnknownHostException e) {
      throw new Refusal(
          "There is no address \"%s\" on this machine: correct --host.".formatted(host), e);
    } catch (IOException e) {
      throw new Refusal(
          e.getMessage() != null && e.getMessage().contains("ermission")
              ? "Port %d may not be opened by this user: choose one above 1023 (essaim.port or --port)."
                  .formatted(port)
              : e.getMessage() != null && e.getMessage().contains("annot assign")
                  ? "There is no address \"%s\" on this machine: correct --host.".formatted(host)
                  : sentence,
          e);
    }
  }

  /** A port of the loopback address that nobody uses now. */
  static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first port of the loopback address, from the given one on, that nobody uses now. */
  static int freeFrom(int first) {
    for (int port = first; port <= LAST; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // taken: look further
      }
    }
    return free();
  }

  /** The first of two neighbouring ports that nobody uses now. */
  static int freePair() {
    while (true) {
      int port = free();
      try (ServerSocket neighbour =
          new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
        return neighbour.getLocalPort() - 1;
      } catch (IOException e) {
        // taken, or past the last port: look further
      }
    }
  }
}
