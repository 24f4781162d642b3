package fr.essaim.config.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.launcher.Terminal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows of the fault matrix that the instance of all tests can bear, a few times each. How long
 * pages take is judged in full alone: here it is printed.
 */
class FaultsIT {

  private final RunningEssaim essaim = RunningEssaim.shared();

  @ParameterizedTest(name = "{0}")
  @MethodSource("fr.essaim.config.faults.FaultsCommand#ofOneInstance")
  void loseNothing(FaultOfOneInstance fault) throws InterruptedException {
    Terminal terminal = new Terminal(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    Fault.Outcome outcome = fault.run(TriedInstance.lent(essaim.dataDirectory()), terminal, true);
    String line = "%d  %s: %s".formatted(fault.row(), fault.what(), outcome.told());
    terminal.say(line);
    assertThat(outcome.verdict()).as(line).isEqualTo(Fault.Verdict.HELD);
  }
}
