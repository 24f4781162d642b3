package fr.essaim.config.bench.sparql;

import fr.essaim.config.trial.LauncherProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * OpenLink Virtuoso with as much memory as the others: documents are graphs, and a query that names
 * none asks all of them.
 */
public final class Virtuoso implements SparqlServer {

  private static final String PACKAGE = "virtuoso-opensource-7-bin";
  private static final String GRAPH = "urn:data";

  private static final String SETTINGS =
      """
      [Database]
      DatabaseFile = %1$s/virtuoso.db
      ErrorLogFile = %1$s/virtuoso.log
      LockFile = %1$s/virtuoso.lck
      TransactionFile = %1$s/virtuoso.trx
      xa_persistent_file = %1$s/virtuoso.pxa
      [TempDatabase]
      DatabaseFile = %1$s/temporary.db
      TransactionFile = %1$s/temporary.trx
      [Parameters]
      ServerPort = 127.0.0.1:%2$d
      DisableUnixSocket = 1
      MaxClientConnections = 10
      DirsAllowed = %4$s
      NumberOfBuffers = 340000
      MaxDirtyBuffers = 250000
      DefaultIsolation = 2
      MaxQueryMem = 2G
      [HTTPServer]
      ServerPort = 127.0.0.1:%3$d
      ServerRoot = %1$s
      MaxClientConnections = 10
      MaxKeepAlives = 1000
      KeepAliveTimeout = 60
      [SPARQL]
      ResultSetMaxRows = 1000000
      """;

  private final PeerStore peers;

  public Virtuoso(PeerStore peers) {
    this.peers = peers;
  }

  @Override
  public String name() {
    return "Virtuoso";
  }

  @Override
  public RunningServer start(MixData data, Path work) throws NotToBeHad, InterruptedException {
    PeerStore.DebianProgram program = peers.program(PACKAGE, "virtuoso-t");
    int sqlPort = LauncherProcess.freePort();
    int port = LauncherProcess.freePort();
    Path settings = work.resolve("virtuoso.ini");
    Path folder = data.triples().toAbsolutePath().getParent();
    try {
      Files.writeString(settings, SETTINGS.formatted(work, sqlPort, port, folder));
    } catch (IOException e) {
      throw new NotToBeHad("its settings cannot be written", e);
    }
    RunningServer server =
        RunningServer.start(
            List.of(program.file().toString(), "+foreground", "+configfile", settings.toString()),
            program.environment(),
            work,
            URI.create("http://127.0.0.1:" + port + "/sparql"));
    try {
      load(program, sqlPort, data, work);
      return server;
    } catch (NotToBeHad | InterruptedException e) {
      server.close();
      throw e;
    }
  }

  private static void load(PeerStore.DebianProgram program, int sqlPort, MixData data, Path work)
      throws NotToBeHad, InterruptedException {
    Path file = data.file().toAbsolutePath();
    String said =
        Tool.run(
            work,
            program.environment(),
            List.of(
                program.root().resolve("usr/bin/isql-vt").toString(),
                "127.0.0.1:" + sqlPort,
                "dba",
                "dba",
                "exec=ld_dir('%s', '%s', '%s'); rdf_loader_run(); checkpoint;"
                    .formatted(file.getParent(), file.getFileName(), GRAPH)));
    if (said.contains("*** Error")) {
      throw new NotToBeHad("it did not take the data: " + said.strip());
    }
  }
}
