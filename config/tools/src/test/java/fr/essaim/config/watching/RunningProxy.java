package fr.essaim.config.watching;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.trial.LauncherProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A proxy of this machine with its example, before a server that stands in for Essaim. */
final class RunningProxy implements AutoCloseable {

  private static final int LOOKS = 400;

  private final Process process;
  private final int http;
  private final int https;

  private RunningProxy(Process process, int http, int https) {
    this.process = process;
    this.http = http;
    this.https = https;
  }

  /**
   * @param directory where a certificate {@code cert.pem}, its key {@code key.pem} and both in
   *     {@code both.pem} lie
   */
  static RunningProxy start(ProxyKind kind, Path directory, int upstream)
      throws IOException, InterruptedException {
    Program program = Program.named(kind.program());
    int http = LauncherProcess.freePort();
    int https = LauncherProcess.freePort();
    Path own = Files.createDirectory(directory.resolve(kind.program()));
    Path site = own.resolve(kind.example());
    Path main = own.resolve("main.conf");
    String example =
        Files.readString(
                RunningEssaim.HOME.directory().resolve("config/proxies").resolve(kind.example()))
            .replace(
                "/etc/letsencrypt/live/essaim.example.org/fullchain.pem", directory + "/cert.pem")
            .replace("/etc/letsencrypt/live/essaim.example.org/privkey.pem", directory + "/key.pem")
            .replace("/etc/haproxy/essaim.pem", directory + "/both.pem")
            .replace("127.0.0.1:8080", "127.0.0.1:" + upstream);
    Files.writeString(site, kind.placed(example, http, https));
    Files.writeString(main, kind.placed(kind.main(site), http, https));
    Path output = own.resolve("output");
    RunningProxy proxy = new RunningProxy(program.start(output, kind.arguments(main)), http, https);
    for (int look = 0; !proxy.listens(); look++) {
      if (look == LOOKS || !proxy.process.isAlive()) {
        proxy.close();
        throw new AssertionError(kind + " does not start: " + Files.readString(output));
      }
      TimeUnit.MILLISECONDS.sleep(25);
    }
    return proxy;
  }

  private boolean listens() {
    for (int port : new int[] {http, https}) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.getPort();
      } catch (IOException notYet) {
        return false;
      }
    }
    return true;
  }

  TlsClient plain() {
    return new TlsClient(http, false);
  }

  TlsClient tls() {
    return new TlsClient(https, true);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
