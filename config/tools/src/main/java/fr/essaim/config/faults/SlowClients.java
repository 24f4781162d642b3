package fr.essaim.config.faults;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Row 7: five hundred connections of clients that are slow on purpose, some with their headers,
 * some with a form's body, some in reading a page, a dump or a large answer of the endpoint. People
 * who read and work meanwhile wait at most twice as long as before.
 */
final class SlowClients implements FaultOfOneInstance {

  private static final int ROUNDS = 5;
  private static final int CONNECTIONS = 500;
  private static final Duration PHASE = Duration.ofSeconds(20);
  private static final Duration PHASE_IN_SHORT = Duration.ofSeconds(4);

  @Override
  public int row() {
    return 7;
  }

  @Override
  public String what() {
    return "slow clients";
  }

  @Override
  public TriedInstance start(Home home, Path data) {
    return TriedInstance.startForMeasures(home, data);
  }

  @Override
  public Outcome run(TriedInstance instance, Terminal terminal, boolean shortForm)
      throws InterruptedException {
    Duration phase = shortForm ? PHASE_IN_SHORT : PHASE;
    int rounds = shortForm ? 1 : ROUNDS;
    OfficeDay day = new OfficeDay(instance);
    if (!shortForm) {
      day.warmUp();
    }
    int refused = 0;
    for (int round = 1; round <= rounds; round++) {
      terminal.say("round %d of %d".formatted(round, rounds));
      day.quiet(phase);
      try (SlowCrowd crowd = SlowCrowd.open(instance.state().port(), CONNECTIONS)) {
        TimeUnit.SECONDS.sleep(3);
        day.troubled(phase);
        refused += crowd.turnedAway();
      }
      TimeUnit.SECONDS.sleep(1);
    }
    return new Outcome(
        "%d times %d connections, of which %d were turned away in the end; %s"
            .formatted(rounds, CONNECTIONS, refused, day.told()),
        day.isServed() && (shortForm || day.isAtMostTwiceAsSlow()));
  }
}
