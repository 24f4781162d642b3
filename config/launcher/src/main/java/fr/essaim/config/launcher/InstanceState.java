package fr.essaim.config.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** Where the instance that runs on a data directory can be reached; gone when none runs. */
public record InstanceState(
    long pid,
    String loopback,
    int port,
    String databaseUrl,
    long databasePid,
    long applicationPid,
    List<Endpoint> endpoints,
    boolean ready) {

  /**
   * An endpoint worker.
   *
   * @param pid 0 while it has no process
   */
  public record Endpoint(int port, long pid) {

    private static Endpoint parse(String text) {
      String[] fields = text.split("/", 2);
      return new Endpoint(Integer.parseInt(fields[0]), Long.parseLong(fields[1]));
    }

    @Override
    public String toString() {
      return port + "/" + pid;
    }
  }

  public InstanceState {
    endpoints = List.copyOf(endpoints);
  }

  /** The port of the first endpoint worker, which is the one after that of the pages. */
  public int endpointPort() {
    return endpoints.get(0).port();
  }

  /** The process of the first endpoint worker. */
  public long endpointPid() {
    return endpoints.get(0).pid();
  }

  /** Port of the application's administration interface; always on the loopback address. */
  public String administrationUrl() {
    return "http://" + loopback + ":" + port + "/administration/";
  }

  void write(Path directory) throws IOException {
    PrivateFiles.write(
        DataDirectory.state(directory),
        """
        pid=%d
        loopback=%s
        port=%d
        database.url=%s
        database.pid=%d
        application.pid=%d
        endpoints=%s
        ready=%s
        """
            .formatted(
                pid,
                loopback,
                port,
                databaseUrl,
                databasePid,
                applicationPid,
                endpoints.stream().map(Endpoint::toString).collect(Collectors.joining(",")),
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
            properties.getProperty("loopback", "127.0.0.1"),
            (int) number(properties, "port"),
            properties.getProperty("database.url", ""),
            number(properties, "database.pid"),
            number(properties, "application.pid"),
            endpoints(properties.getProperty("endpoints", "")),
            Boolean.parseBoolean(properties.getProperty("ready"))));
  }

  private static List<Endpoint> endpoints(String text) {
    List<Endpoint> endpoints = new ArrayList<>();
    for (String endpoint : text.split(",", -1)) {
      if (!endpoint.isEmpty()) {
        endpoints.add(Endpoint.parse(endpoint));
      }
    }
    return endpoints;
  }

  private static long number(Properties properties, String name) {
    return Long.parseLong(properties.getProperty(name, "0"));
  }
}
