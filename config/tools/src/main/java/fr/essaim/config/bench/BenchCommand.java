package fr.essaim.config.bench;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.RunCommand;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.launcher.Trees;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code config/bin/bench}: measures, and says which bars hold. */
@Command(
    name = "config/bin/bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures what is named, or everything but memory: start, pages, spread, places, growth,"
          + " forward, endpoint, endpoint-start, freshness,",
      "rebuild, memory.",
      "Leaves target/bench/NAME.json; ends with status 1 when a bar does not hold."
    })
public final class BenchCommand implements Callable<Integer> {

  private static final List<Bench> BENCHES =
      List.of(
          new StartBench(),
          new PagesBench(),
          new SpreadBench(),
          new PlacesBench(),
          new SteeringBench(),
          new ForwardBench(),
          new EndpointBench(),
          new EndpointStartBench(),
          new FreshnessBench(),
          new RebuildBench(),
          new MemoryBench());

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description =
          "start, pages, spread, places, growth, forward, endpoint, endpoint-start, freshness,"
              + " rebuild, memory")
  private List<String> names = List.of();

  @Mixin private BenchOptions options;

  public static void main(String[] arguments) {
    System.exit(RunCommand.commandLine(new BenchCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (String name : names) {
      if (BENCHES.stream().noneMatch(bench -> bench.name().equals(name))) {
        throw new Refusal(
            "There is no bench \"%s\": choose one of %s."
                .formatted(name, BENCHES.stream().map(Bench::name).toList()));
      }
    }
    Home home = Home.ofThisProcess();
    Path results = BenchReport.directory(home);
    PrintWriter out = spec.commandLine().getOut();
    Terminal terminal = new Terminal(spec.commandLine().getErr());
    boolean allHold = true;
    for (Bench bench : BENCHES) {
      if (names.isEmpty() ? bench.isRunOnlyByName() : !names.contains(bench.name())) {
        continue;
      }
      Path work = results.resolve(bench.name() + "-work");
      Trees.delete(work);
      Files.createDirectories(work);
      BenchReport report = new BenchReport(bench.name(), Clock.systemUTC().instant());
      bench.run(new Trial(home, work, terminal, options), report);
      report.write(results);
      report.print(out);
      allHold &= report.holds();
      Trees.delete(work);
    }
    return allHold ? 0 : 1;
  }
}
