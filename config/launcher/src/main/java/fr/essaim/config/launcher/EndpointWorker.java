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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A SPARQL worker: its own JVM and heap, and a database role that sees the log alone. The workers
 * of an instance share nothing but the archive of classes, which the first of them makes.
 */
final class EndpointWorker implements ChildProgram {

  private static final List<Limit> LIMITS =
      List.of(
          new Limit(Setting.ENDPOINT_TIMEOUT, 1, 3600),
          new Limit(Setting.ENDPOINT_QUERY_SECONDS, 1, 3600),
          new Limit(Setting.ENDPOINT_CONCURRENCY, 1, 64),
          new Limit(Setting.ENDPOINT_QUEUE, 0, 10_000),
          new Limit(Setting.ENDPOINT_MAX_ROWS, 1, 1_000_000_000),
          new Limit(Setting.ENDPOINT_MAX_BYTES, 1_000, 2_000_000_000),
          new Limit(Setting.ENDPOINT_WARM_UP, 0, 60));

  /** A setting that a worker has as an option of the same name. */
  private record Limit(Setting setting, int least, int most) {

    private static final String PREFIX = "essaim.endpoint.";

    List<String> option(Settings settings) {
      return List.of(
          "--" + setting.key().substring(PREFIX.length()),
          Integer.toString(settings.number(setting, least, most)));
    }
  }

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
    command.addAll(Jvm.flags(settings, settings.text(Setting.ENDPOINT_HEAP)));
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
    LIMITS.forEach(limit -> command.addAll(limit.option(settings)));
    // People at work in the intranet come first, whatever somebody asks of the endpoint.
    return LowPriority.of(command);
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "ESSAIM_LOG_URL",
        access.url(),
        "ESSAIM_LOG_USER",
        access.reader(),
        "ESSAIM_LOG_PASSWORD",
        access.readerPassword(),
        LogLine.FORMAT,
        settings.text(Setting.LOG_FORMAT));
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
