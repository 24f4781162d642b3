package fr.essaim.config.holes;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.RunCommand;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code config/bin/known-holes}: compares what is shipped with the list of known holes. */
@Command(
    name = "config/bin/known-holes",
    mixinStandardHelpOptions = true,
    description = {
      "Compares all that is shipped (config/tools/target/sbom.json) with the list of known holes",
      "(config/data/known-holes.json). Ends with status 1 when something has a serious one",
      "(7 or more by CVSS, or unknown) that is not accepted, with a reason, until a day to come.",
      "Warns when nobody has looked for new ones for 90 days."
    })
public final class KnownHolesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(RunCommand.commandLine(new KnownHolesCommand()).execute(arguments));
  }

  @Override
  public Integer call() {
    Home home = Home.ofThisProcess();
    KnownHoles.Findings findings =
        KnownHoles.of(home).in(ShippedParts.of(home), LocalDate.now(ZoneOffset.UTC));
    PrintWriter out = spec.commandLine().getOut();
    findings.serious().forEach(line -> out.println("SERIOUS  " + line));
    findings.others().forEach(line -> out.println("known    " + line));
    findings.warnings().forEach(line -> out.println("WARNING  " + line));
    out.printf(
        "%d serious holes, %d others%n", findings.serious().size(), findings.others().size());
    out.flush();
    return findings.serious().isEmpty() ? 0 : 1;
  }
}
