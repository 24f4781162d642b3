package fr.essaim.config.bench.sparql;

import fr.essaim.config.trial.LauncherProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Apache Jena Fuseki, in memory or on TDB2 with the statistics of its optimizer. Documents are
 * graphs, and the default graph their union.
 */
public final class Fuseki implements SparqlServer {

  private static final String UNION = "urn:x-arq:UnionGraph";
  private static final String COORDINATES = "org.apache.jena:jena-fuseki-server:5.6.0";

  private final PeerStore peers;
  private final boolean onDisk;

  private Fuseki(PeerStore peers, boolean onDisk) {
    this.peers = peers;
    this.onDisk = onDisk;
  }

  public static Fuseki inMemory(PeerStore peers) {
    return new Fuseki(peers, false);
  }

  public static Fuseki onTdb2(PeerStore peers) {
    return new Fuseki(peers, true);
  }

  @Override
  public String name() {
    return onDisk ? "Fuseki TDB2" : "Fuseki --mem";
  }

  @Override
  public RunningServer start(MixData data, Path work) throws NotToBeHad, InterruptedException {
    String jar = peers.jar(COORDINATES).toString();
    Path place = work.resolve("tdb2");
    boolean documents = data.documents().isPresent();
    if (onDisk) {
      load(jar, place, data, work);
    }
    int port = LauncherProcess.freePort();
    List<String> command =
        Jvm.command(
            Jvm.COMPILE_THE_PARSER,
            "-jar",
            jar,
            "--localhost",
            "--port",
            Integer.toString(port),
            "--update");
    if (onDisk && documents) {
      command.addAll(List.of("--set", "tdb2:unionDefaultGraph=true"));
    }
    command.addAll(onDisk ? List.of("--tdb2", "--loc", place.toString()) : List.of("--mem"));
    command.add("/data");
    URI base = URI.create("http://127.0.0.1:" + port + "/data");
    String union = !onDisk && documents ? "?default-graph-uri=" + UNION : "";
    RunningServer server =
        RunningServer.start(
            command,
            Map.of("FUSEKI_BASE", work.toString()),
            work,
            URI.create(base + "/query" + union));
    if (!onDisk) {
      Upload.put(data.file(), URI.create(base + "/data" + (documents ? "" : "?default")), server);
    }
    return server;
  }

  /** Also counts what the optimizer plans by, which no loader does. */
  private static void load(String jar, Path place, MixData data, Path work)
      throws NotToBeHad, InterruptedException {
    Tool.run(
        work,
        Map.of(),
        Jvm.command(
            "-cp", jar, "tdb2.tdbloader", "--loc", place.toString(), data.file().toString()));
    List<String> count = Jvm.command("-cp", jar, "tdb2.tdbstats", "--loc", place.toString());
    if (data.documents().isPresent()) {
      count.add("--graph=" + UNION);
    }
    try {
      // What the program says beside its counts begins with the time or is no list.
      String said = Tool.run(work, Map.of(), count);
      Files.writeString(
          place.resolve("Data-0001/stats.opt"), said.substring(said.indexOf("(stats")));
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new NotToBeHad("its statistics cannot be kept", e);
    }
  }
}
