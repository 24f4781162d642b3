package fr.essaim.config.faults;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.RunCommand;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.launcher.Trees;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code config/bin/faults}: the fault matrix, a line a row. */
@Command(
    name = "config/bin/faults",
    mixinStandardHelpOptions = true,
    description = {
      "Does the faults of the matrix to an instance of its own, and says what was lost.",
      "Rows: 1 (application killed), 2 (PostgreSQL killed), 3 (endpoint worker killed),",
      "4 (disk full; needs root), 5 (PostgreSQL away), 6 (SPARQL bombs, and a storm of them),",
      "7 (slow clients), 8 (outbox troubled), 9 (two save the same thing), 10 (backup and restore),",
      "11 (rush).",
      "Ends with status 1 when one does not hold. What each does, and how long it takes: docs/faults.md."
    })
public final class FaultsCommand implements Callable<Integer> {

  private static final List<Fault> FAULTS =
      List.of(
          new ApplicationKilled(),
          new DatabaseKilled(),
          new EndpointKilled(),
          new DiskFull(),
          new DatabaseAbsent(),
          new QueryBombs(),
          new SlowClients(),
          new OutboxTroubled(),
          new SameThingSaved(),
          new BackupRestored(),
          new Rush());

  @Spec private CommandSpec spec;

  @Option(names = "--short", description = "a few times only")
  private boolean shortForm;

  @Parameters(paramLabel = "ROW", arity = "0..*", description = "number of a row; none: all")
  private List<Integer> rows = List.of();

  public static void main(String[] arguments) {
    System.exit(RunCommand.commandLine(new FaultsCommand()).execute(arguments));
  }

  /** Those that an instance which runs already can bear. */
  static List<FaultOfOneInstance> ofOneInstance() {
    return FAULTS.stream()
        .filter(FaultOfOneInstance.class::isInstance)
        .map(FaultOfOneInstance.class::cast)
        .toList();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (int row : rows) {
      if (FAULTS.stream().noneMatch(fault -> fault.row() == row)) {
        throw new Refusal(
            "There is no row %d here: --help names those that there are.".formatted(row));
      }
    }
    Home home = Home.ofThisProcess();
    PrintWriter out = spec.commandLine().getOut();
    Terminal terminal = new Terminal(spec.commandLine().getErr());
    boolean allHeld = true;
    for (Fault fault : FAULTS) {
      if (!rows.isEmpty() && !rows.contains(fault.row())) {
        continue;
      }
      Path work = home.directory().resolve("target/faults/" + fault.row());
      Trees.delete(work);
      Files.createDirectories(work);
      Fault.Outcome outcome = fault.run(home, work, terminal, shortForm);
      out.printf(
          "%d  %s  %s: %s%n", fault.row(), outcome.verdict().word(), fault.what(), outcome.told());
      out.flush();
      boolean lost = outcome.verdict() == Fault.Verdict.LOST;
      allHeld &= !lost;
      if (!lost) {
        Trees.delete(work);
      }
    }
    return allHeld ? 0 : 1;
  }
}
