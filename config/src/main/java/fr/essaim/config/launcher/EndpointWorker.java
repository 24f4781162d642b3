package fr.essaim.config.launcher;

import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The SPARQL worker: its own JVM and heap, and a database role that sees the log alone. */
final class EndpointWorker implements ChildProgram {

  /** ARQ's tokenizer is one method too large for HotSpot to compile unless told to. */
  private static final String COMPILE_THE_PARSER = "-XX:-DontCompileHugeMethods";

  private final Home home;
  private final DataDirectory data;
  private final Settings settings;
  private final int port;
  private final DatabaseAccess access;
  private final ClassArchive archive;

  EndpointWorker(
      Home home, DataDirectory data, Settings settings, int port, DatabaseAccess access) {
    this.home = home;
    this.data = data;
    this.settings = settings;
    this.port = port;
    this.access = access;
    this.archive =
        settings.flag(Setting.CLASS_DATA)
            ? new ClassArchive(data.path().resolve("endpoint-classes.jsa"), home.endpointJar())
            : null;
  }

  @Override
  public String name() {
    return "endpoint";
  }

  @Override
  public List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Jvm.program());
    command.addAll(Jvm.flags(settings, settings.text(Setting.ENDPOINT_HEAP)));
    command.add(COMPILE_THE_PARSER);
    if (archive != null) {
      command.addAll(archive.flags());
    }
    command.addAll(
        List.of(
            "-jar",
            home.endpointJar().toString(),
            "--port",
            Integer.toString(port),
            "--host",
            "127.0.0.1",
            "--timeout",
            Integer.toString(settings.number(Setting.ENDPOINT_TIMEOUT, 1, 3600)),
            "--default-graph",
            "union",
            "--follow-log",
            "--snapshot-dir",
            data.endpoint().toString()));
    return command;
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "ESSAIM_LOG_URL",
        access.url(),
        "ESSAIM_LOG_USER",
        access.reader(),
        "ESSAIM_LOG_PASSWORD",
        access.readerPassword());
  }

  @Override
  public Path log() {
    return data.log("endpoint");
  }

  ClassArchive archive() {
    return archive;
  }
}
