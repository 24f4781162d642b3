package fr.essaim.config.bench.sparql;

import fr.essaim.config.trial.LauncherProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Apache Jena Fuseki, in memory or on TDB2. */
public final class Fuseki implements SparqlServer {

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
    String place = work.resolve("tdb2").toString();
    if (onDisk) {
      Tool.run(
          work,
          Map.of(),
          Jvm.command("-cp", jar, "tdb2.tdbloader", "--loc", place, data.triples().toString()));
    }
    int port = LauncherProcess.freePort();
    List<String> command =
        Jvm.command("-jar", jar, "--localhost", "--port", Integer.toString(port), "--update");
    command.addAll(onDisk ? List.of("--tdb2", "--loc", place) : List.of("--mem"));
    command.add("/data");
    URI base = URI.create("http://127.0.0.1:" + port + "/data");
    RunningServer server =
        RunningServer.start(
            command, Map.of("FUSEKI_BASE", work.toString()), work, URI.create(base + "/query"));
    if (!onDisk) {
      Upload.put(data.triples(), URI.create(base + "/data?default"), server);
    }
    return server;
  }
}
