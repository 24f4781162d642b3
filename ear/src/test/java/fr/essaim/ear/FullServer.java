package fr.essaim.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A domain of a full Payara Server, prepared as docs/payara-server.md says, on free ports. */
final class FullServer implements AutoCloseable {

  private static final int MINUTES = 3;
  private static final String DOMAIN = "essaim";

  private final Path home;
  private final Map<String, String> environment;
  private final int port = freePort();
  private final String adminPort = Integer.toString(freePort());

  /**
   * @param home the unpacked server
   * @param environment what the application reads there
   */
  FullServer(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  /**
   * @param commands what its administrator has the server do before its second start
   */
  void prepare(Path commands) {
    if (Files.exists(home.resolve("glassfish/domains").resolve(DOMAIN))) {
      close();
      asadmin("delete-domain", DOMAIN);
    }
    asadmin(
        "--user",
        "admin",
        "create-domain",
        "--nopassword",
        "--adminport",
        adminPort,
        "--instanceport",
        Integer.toString(port),
        "--domainproperties",
        "http.ssl.port=%d:jms.port=%d:domain.jmxPort=%d:orb.listener.port=%d:orb.ssl.port=%d:orb.mutualauth.port=%d:osgi.shell.telnet.port=%d:java.debugger.port=%d"
            .formatted(
                freePort(),
                freePort(),
                freePort(),
                freePort(),
                freePort(),
                freePort(),
                freePort(),
                freePort()),
        DOMAIN);
    asadmin("start-domain", DOMAIN);
    asadmin("--port", adminPort, "multimode", "--file", commands.toString());
    asadmin("stop-domain", DOMAIN);
    asadmin("start-domain", DOMAIN);
  }

  void deploy(Path ear) {
    asadmin("--port", adminPort, "deploy", "--name", "essaim", ear.toString());
  }

  /** Where it answers, without a slash at the end. */
  String address() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    asadmin("stop-domain", "--kill=true", DOMAIN);
  }

  private void asadmin(String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/asadmin").toString()));
    command.addAll(List.of(arguments));
    Path output = home.resolveSibling("asadmin.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().putAll(environment);
    builder.environment().put("AS_JAVA", System.getProperty("java.home"));
    try {
      Process process = builder.start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "%s failed:%n%s".formatted(String.join(" ", arguments), Files.readString(output)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
