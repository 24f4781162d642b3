package fr.essaim.config.launcher;

import fr.essaim.config.administration.Http;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A SPARQL worker: its own JVM and heap, and a database role that sees the log alone. The workers
 * of an instance share nothing but the archive of classes, which the first of them makes.
 */
final class EndpointWorker implements ChildProgram {

  /** Settings that a worker has as an option of the same name. */
  private static final List<Setting> LIMITS =
      List.of(
          Setting.ENDPOINT_TIMEOUT,
          Setting.ENDPOINT_QUERY_SECONDS,
          Setting.ENDPOINT_CONCURRENCY,
          Setting.ENDPOINT_QUEUE,
          Setting.ENDPOINT_MAX_ROWS,
          Setting.ENDPOINT_MAX_BYTES,
          Setting.ENDPOINT_WARM_UP);

  private static final String PREFIX = "essaim.endpoint.";

  /** ARQ's tokenizer is one method too large for HotSpot to compile unless told to. */
  private static final String COMPILE_THE_PARSER = "-XX:-DontCompileHugeMethods";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern READY = Pattern.compile("^Endpoint ready at ");

  private final Home home;
  private final DataDirectory data;
  private final Settings settings;
  private final DatabaseAccess access;
  private final int number;
  private final int port;
  private final ChildLog log;
  private final LogWatch readiness;
  private final ClassArchive archive;

  /**
   * @param number which of the workers, counted from 1
   */
  EndpointWorker(
      Home home,
      DataDirectory data,
      Settings settings,
      DatabaseAccess access,
      int number,
      int port) {
    this.home = home;
    this.data = data;
    this.settings = settings;
    this.access = access;
    this.number = number;
    this.port = port;
    this.log = data.childLog(name());
    this.readiness = log.watch(READY);
    this.archive =
        settings.flag(Setting.CLASS_DATA)
            ? new ClassArchive(data.path().resolve("endpoint-classes.jsa"), home.endpointJar())
            : null;
  }

  @Override
  public String name() {
    return "endpoint-" + number;
  }

  int number() {
    return number;
  }

  int port() {
    return port;
  }

  /** Where it takes queries. */
  String url() {
    return "http://127.0.0.1:" + port + "/sparql";
  }

  /** Where it says whether it is ready. */
  String healthUrl() {
    return "http://127.0.0.1:" + port + "/health";
  }

  /** Which position of the log it has reached; -1 while it does not answer. */
  long position() {
    try (JsonReader health =
        Json.createReader(new StringReader(Http.get(healthUrl(), PATIENCE).body()))) {
      return health.readObject().getJsonNumber("position").longValue();
    } catch (IOException | JsonException away) {
      return -1;
    }
  }

  @Override
  public List<String> command() {
    readiness.startHere();
    List<String> command = new ArrayList<>();
    command.add(Jvm.program());
    command.addAll(Jvm.flags(settings, Heaps.of(settings).endpoint(), data.logs()));
    command.add(COMPILE_THE_PARSER);
    if (archive != null) {
      command.addAll(number == 1 ? archive.flags() : archive.flagsOfReader());
    }
    command.addAll(
        List.of(
            "-jar",
            home.endpointJar().toString(),
            "--port",
            Integer.toString(port),
            "--host",
            "127.0.0.1",
            "--default-graph",
            "union",
            "--follow-log",
            "--snapshot-dir",
            data.endpoint(number).toString()));
    for (Setting limit : LIMITS) {
      command.add("--" + limit.key().substring(PREFIX.length()));
      command.add(settings.text(limit));
    }
    // People at work in the intranet come first, whatever somebody asks of the endpoint.
    return LowPriority.of(command);
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Heaps.environment());
    environment.put("ESSAIM_LOG_URL", access.url());
    environment.put("ESSAIM_LOG_USER", access.reader());
    environment.put("ESSAIM_LOG_PASSWORD", access.readerPassword());
    environment.put(LogLine.FORMAT, settings.text(Setting.LOG_FORMAT));
    return environment;
  }

  @Override
  public ChildLog log() {
    return log;
  }

  @Override
  public boolean hasBeenReady() {
    return readiness.find().isPresent();
  }

  ClassArchive archive() {
    return archive;
  }
}
