package fr.essaim.config.bench.sparql;

import fr.essaim.config.trial.LauncherProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Oxigraph, in memory. */
public final class Oxigraph implements SparqlServer {

  private final PeerStore peers;

  public Oxigraph(PeerStore peers) {
    this.peers = peers;
  }

  @Override
  public String name() {
    return "Oxigraph";
  }

  @Override
  public RunningServer start(MixData data, Path work) throws NotToBeHad, InterruptedException {
    PeerStore.DebianProgram program = peers.program("oxigraph", "oxigraph");
    URI base = URI.create("http://127.0.0.1:" + LauncherProcess.freePort());
    RunningServer server =
        RunningServer.start(
            List.of(program.file().toString(), "serve", "--bind", base.getAuthority()),
            program.environment(),
            work,
            base.resolve("/query"));
    Upload.put(data.triples(), base.resolve("/store?default"), server);
    return server;
  }
}
