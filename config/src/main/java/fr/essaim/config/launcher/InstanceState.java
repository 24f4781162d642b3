package fr.essaim.config.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Where the instance that runs on a data directory can be reached; gone when none runs. */
public record InstanceState(
    long pid,
    int port,
    int endpointPort,
    String databaseUrl,
    long databasePid,
    long applicationPid,
    long endpointPid,
    boolean ready) {

  /** Port of the application's administration interface; always on the loopback address. */
  public String administrationUrl() {
    return "http://127.0.0.1:" + port + "/administration/";
  }

  void write(Path directory) throws IOException {
    PrivateFiles.write(
        DataDirectory.state(directory),
        """
        pid=%d
        port=%d
        endpoint.port=%d
        database.url=%s
        database.pid=%d
        application.pid=%d
        endpoint.pid=%d
        ready=%s
        """
            .formatted(
                pid,
                port,
                endpointPort,
                databaseUrl,
                databasePid,
                applicationPid,
                endpointPid,
                ready));
  }

  /** What the running instance wrote; empty when none did. */
  public static Optional<InstanceState> read(Path directory) throws IOException {
    Path file = DataDirectory.state(directory);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return Optional.of(
        new InstanceState(
            number(properties, "pid"),
            (int) number(properties, "port"),
            (int) number(properties, "endpoint.port"),
            properties.getProperty("database.url", ""),
            number(properties, "database.pid"),
            number(properties, "application.pid"),
            number(properties, "endpoint.pid"),
            Boolean.parseBoolean(properties.getProperty("ready"))));
  }

  private static long number(Properties properties, String name) {
    return Long.parseLong(properties.getProperty(name, "0"));
  }
}
