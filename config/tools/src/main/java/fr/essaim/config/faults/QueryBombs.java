package fr.essaim.config.faults;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Row 6: queries that would take for ever, or all memory. Each must end within its time and two
 * seconds, with a status that says so or with a cut, never with a part for the whole; who asks
 * something small meanwhile, and who works in the intranet, waits at most twice as long as before;
 * and afterwards the processor is left alone. In full there follows a storm of ten minutes.
 */
final class QueryBombs implements FaultOfOneInstance {

  private static final int ROUNDS = 4;
  private static final Duration PHASE = Duration.ofSeconds(20);
  private static final Duration PHASE_IN_SHORT = Duration.ofSeconds(3);
  private static final Duration STORM = Duration.ofMinutes(10);
  private static final Duration BESIDE_STORM = Duration.ofSeconds(90);
  private static final int BOMBERS = 2;
  private static final int BOMBERS_OF_STORM = 8;

  /** Of one core. */
  private static final double IDLE = 0.3;

  @Override
  public int row() {
    return 6;
  }

  @Override
  public String what() {
    return "SPARQL bombs";
  }

  @Override
  public TriedInstance start(Home home, Path data) {
    return TriedInstance.startForMeasures(home, data);
  }

  @Override
  public Outcome run(TriedInstance instance, Terminal terminal, boolean shortForm)
      throws InterruptedException {
    Duration phase = shortForm ? PHASE_IN_SHORT : PHASE;
    OfficeDay day = new OfficeDay(instance);
    Bombers bombers = new Bombers(instance);
    terminal.say("each bomb once …");
    bombers.eachOnce(shortForm ? BOMBERS_OF_STORM : 1);
    double idle = bombers.coresAfterwards();
    if (!shortForm) {
      day.warmUp();
    }
    SmallQueries small = new SmallQueries(instance.state().port());
    try (small) {
      for (int round = 1; round <= (shortForm ? 1 : ROUNDS); round++) {
        terminal.say("round %d".formatted(round));
        small.quiet();
        day.quiet(phase);
        small.troubled();
        bombers.salvo(BOMBERS, () -> day.troubled(phase));
      }
    }
    bombers.awaitWorkers();
    String told =
        String.format(
            Locale.ROOT,
            "%s; %.2f cores afterwards; small queries: %s; %s",
            bombers.told(),
            idle,
            small.told(),
            day.told());
    boolean held = bombers.allEnded() && idle <= IDLE && day.isServed();
    if (shortForm) {
      return new Outcome(told, held);
    }
    OfficeDay stormy = storm(instance, terminal, bombers);
    return new Outcome(
        "%s; storm of %d minutes by %d clients: %s; %s"
            .formatted(told, STORM.toMinutes(), BOMBERS_OF_STORM, bombers.told(), stormy.told()),
        held
            && small.isAtMostTwiceAsSlow()
            && day.isAtMostTwiceAsSlow()
            && bombers.allEnded()
            && stormy.isServed()
            && stormy.isAtMostTwiceAsSlow());
  }

  private static OfficeDay storm(TriedInstance instance, Terminal terminal, Bombers bombers)
      throws InterruptedException {
    OfficeDay day = new OfficeDay(instance);
    day.quiet(BESIDE_STORM);
    terminal.say("a storm of %d minutes …".formatted(STORM.toMinutes()));
    bombers.salvo(BOMBERS_OF_STORM, () -> day.troubled(STORM));
    day.quiet(BESIDE_STORM);
    return day;
  }
}
