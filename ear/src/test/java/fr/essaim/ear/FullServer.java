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

/** A full Payara Server on the loopback address alone, as its zip has it but for the ports. */
final class FullServer implements AutoCloseable {

  private static final int MINUTES = 3;
  private static final String LOOPBACK = "address=\"127.0.0.1\" ";

  private final Path home;
  private final Map<String, String> environment;
  private final int port = freePort();
  private final int adminPort = freePort();

  /**
   * @param home the unpacked server
   * @param environment what the application reads there
   */
  FullServer(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  void start() {
    keepToLoopback();
    run("start-domain", "domain1");
  }

  void deploy(Path ear) {
    run("--port", Integer.toString(adminPort), "deploy", "--name", "essaim", ear.toString());
  }

  /** Where it answers, without a slash at the end. */
  String address() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    run("stop-domain", "--kill=true", "domain1");
  }

  /** Nothing listens for others: listeners on loopback, what is not needed switched off. */
  private void keepToLoopback() {
    Path config = home.resolve("glassfish/domains/domain1/config/domain.xml");
    Path original = config.resolveSibling("domain.xml.original");
    try {
      if (!Files.exists(original)) {
        Files.copy(config, original);
      }
      String xml = Files.readString(original);
      Files.writeString(
          config,
          xml.replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
              .replace("<network-listener port=\"8080\"", listener(port))
              .replace(
                  "<network-listener port=\"8181\"",
                  "<network-listener enabled=\"false\" " + LOOPBACK + "port=\"" + freePort() + "\"")
              .replace("<network-listener port=\"4848\"", listener(adminPort))
              .replace("port=\"3700\"", "port=\"" + freePort() + "\"")
              .replace("port=\"3820\"", "port=\"" + freePort() + "\"")
              .replace("port=\"3920\"", "port=\"" + freePort() + "\"")
              .replace("<jmx-connector auth", "<jmx-connector enabled=\"false\" auth")
              .replace("port=\"8686\"", "port=\"" + freePort() + "\"")
              .replace("type=\"EMBEDDED\"", "type=\"DISABLED\"")
              .replace(
                  "<hazelcast-config-specific-configuration>",
                  "<hazelcast-config-specific-configuration enabled=\"false\">"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String listener(int port) {
    return "<network-listener " + LOOPBACK + "port=\"" + port + "\"";
  }

  /** Runs a command of the server's own tool. */
  private void run(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                home.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
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

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
