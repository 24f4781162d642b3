package fr.essaim.config.bench;

import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.administration.Http;
import fr.essaim.config.bench.sparql.EssaimWorker;
import fr.essaim.config.launcher.InstanceState;
import fr.essaim.config.launcher.Secrets;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.LauncherProcess;
import fr.essaim.config.trial.WebSession;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A whole Essaim of a bench's own, with its first data, and its tables open to the bench. */
final class BenchInstance implements AutoCloseable {

  private static final Map<String, String> ROOM =
      Map.of("ESSAIM_APPLICATION_HEAP", "3g", "ESSAIM_ENDPOINT_HEAP", "3g");

  private static final Duration PROBE = Duration.ofSeconds(10);

  private final LauncherProcess process;
  private final Path data;
  private final int port;

  private BenchInstance(LauncherProcess process, Path data, int port) {
    this.process = process;
    this.data = data;
    this.port = port;
  }

  /** One with the programme's data. */
  static BenchInstance start(Trial trial) {
    return start(trial, "data", "programme");
  }

  /**
   * Starts it and waits until it is ready; for development, when it is only tried.
   *
   * @param directory where it keeps its data, under the bench's own
   * @param with what it starts with
   */
  static BenchInstance start(Trial trial, String directory, String with) {
    Path data = trial.work().resolve(directory);
    int port = LauncherProcess.freePort();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--port",
                Integer.toString(port),
                "--data-dir",
                data.toString(),
                "--start-with",
                with));
    if (trial.options().isShort()) {
      arguments.add("--dev");
    }
    LauncherProcess process =
        LauncherProcess.run(trial.home(), ROOM, arguments.toArray(new String[0]));
    process.awaitReady();
    return new BenchInstance(process, data, port);
  }

  /** The base of its URIs. */
  String base() {
    return "http://localhost:" + port;
  }

  /** Where its worker answers queries. */
  URI sparql() {
    return URI.create("http://127.0.0.1:" + state().endpointPort() + "/sparql");
  }

  /** Somebody without an account. */
  WebSession visitor() {
    return new WebSession(base());
  }

  /** The first administrator of the demonstration, signed in. */
  WebSession administrator() throws InterruptedException {
    return PageReads.administrator(base(), data);
  }

  StatementCount statements() {
    return new StatementCount(data, state().databaseUrl());
  }

  InstanceState state() {
    return LauncherProcess.state(data);
  }

  JsonObject administer(String act) {
    return new AdministrationClient(
            state().administrationUrl(), Secrets.read(data).administrationToken())
        .post(act, JsonObject.EMPTY_JSON_OBJECT);
  }

  /** A connection that may do what the application may. */
  Connection connect() throws SQLException {
    return LauncherProcess.connect(data);
  }

  /** Where a worker reads the log of documents. */
  EssaimWorker.Log log() {
    return new EssaimWorker.Log(
        state().databaseUrl(), "essaim_reader", Secrets.read(data).readerPassword());
  }

  /** The one number that a query gives. */
  long number(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new Refusal("The database cannot be asked (%s).".formatted(e.getMessage()), e);
    }
  }

  /** Waits until nothing waits to be published. */
  void awaitPublished() throws InterruptedException {
    while (number("select count(*) from publication.outbox") > 0) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  /** Waits until every worker holds what is published by now. */
  void awaitFollowed() throws InterruptedException {
    long last = number("select coalesce(max(position), 0) from publication.open_document");
    for (InstanceState.Endpoint worker : state().endpoints()) {
      while (position(worker) < last) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
  }

  private static long position(InstanceState.Endpoint worker) {
    String url = "http://127.0.0.1:" + worker.port() + "/health";
    try (JsonReader health = Json.createReader(new StringReader(Http.get(url, PROBE).body()))) {
      return health.readObject().getJsonNumber("position").longValueExact();
    } catch (IOException e) {
      throw new Refusal("%s does not answer (%s).".formatted(url, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
