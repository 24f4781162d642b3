package fr.essaim.config.bench.sparql;

import fr.essaim.config.trial.LauncherProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Oxigraph: in memory, or on disk, where it is loaded at once, optimized and only read. Documents
 * are graphs, and the default graph their union.
 */
public final class Oxigraph implements SparqlServer {

  /** Debian's build ends so after all is written, over a column family that it has left open. */
  private static final String ALSO_WHEN_ABORTED = "\"$@\" || [ $? = 134 ]";

  private final PeerStore peers;
  private final boolean onDisk;

  private Oxigraph(PeerStore peers, boolean onDisk) {
    this.peers = peers;
    this.onDisk = onDisk;
  }

  public static Oxigraph inMemory(PeerStore peers) {
    return new Oxigraph(peers, false);
  }

  public static Oxigraph onDisk(PeerStore peers) {
    return new Oxigraph(peers, true);
  }

  @Override
  public String name() {
    return onDisk ? "Oxigraph, read-only" : "Oxigraph";
  }

  @Override
  public RunningServer start(MixData data, Path work) throws NotToBeHad, InterruptedException {
    PeerStore.DebianProgram program = peers.program("oxigraph", "oxigraph");
    URI base = URI.create("http://127.0.0.1:" + LauncherProcess.freePort());
    String oxigraph = program.file().toString();
    List<String> command = new ArrayList<>();
    if (onDisk) {
      String place = work.resolve("store").toString();
      run(work, program, "load", "--location", place, "--file", data.file().toString());
      run(work, program, "optimize", "--location", place);
      command.addAll(List.of(oxigraph, "serve-read-only", "--location", place));
    } else {
      command.addAll(List.of(oxigraph, "serve"));
    }
    command.addAll(List.of("--bind", base.getAuthority()));
    boolean documents = data.documents().isPresent();
    if (documents) {
      command.add("--union-default-graph");
    }
    RunningServer server =
        RunningServer.start(command, program.environment(), work, base.resolve("/query"));
    if (!onDisk) {
      Upload.put(data.file(), base.resolve(documents ? "/store" : "/store?default"), server);
    }
    return server;
  }

  private static void run(Path work, PeerStore.DebianProgram program, String... arguments)
      throws NotToBeHad, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", ALSO_WHEN_ABORTED, "sh", program.file().toString()));
    command.addAll(List.of(arguments));
    Tool.run(work, program.environment(), command);
  }
}
