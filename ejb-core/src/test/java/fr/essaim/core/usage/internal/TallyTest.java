package fr.essaim.core.usage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.testing.MovingClock;
import fr.essaim.core.usage.Reader;
import fr.essaim.core.usage.Surface;
import fr.essaim.core.usage.UsageCount;
import fr.essaim.core.usage.Use;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final Use DUMP = new Use(Surface.DUMP, "PROTOTYPES", Reader.OTHER);

  private final MovingClock clock = new MovingClock();
  private final Tally tally = new Tally(clock);

  @Test
  void losesNoCountOfManyThreadsWhileOneWrites() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(5);
    long written = 0;
    try {
      List<Callable<Void>> counting = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        counting.add(
            () -> {
              for (int n = 0; n < 50_000; n++) {
                tally.count(DUMP);
              }
              return null;
            });
      }
      var counted = counting.stream().map(threads::submit).toList();
      while (counted.stream().anyMatch(each -> !each.isDone())) {
        written += write();
      }
      for (var each : counted) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
    written += write();

    assertThat(written).isEqualTo(200_000);
    assertThat(tally.sinceStart()).containsEntry(DUMP, 200_000L);
  }

  @Test
  void keepsWhatIsUnwrittenHoweverLongThatLasts() {
    for (int day = 0; day < 10; day++) {
      tally.count(DUMP);
      clock.pass(Duration.ofDays(1));
    }

    assertThat(tally.unwritten()).hasSize(10);
    tally.written(tally.unwritten());

    assertThat(tally.unwritten()).isEmpty();
    assertThat(tally.size()).isLessThanOrEqualTo(2);
    assertThat(tally.sinceStart()).containsEntry(DUMP, 10L);
  }

  @Test
  void keepsNoMoreCountsThanTheListsAllow() {
    int kinds = 0;
    for (Surface surface : Surface.values()) {
      for (String dataset : List.of(Use.ANY, "ORGANISATIONS", "PROTOTYPES")) {
        for (Reader reader : Reader.values()) {
          tally.count(new Use(surface, dataset, reader));
          tally.count(new Use(surface, dataset, reader));
          kinds++;
        }
      }
    }

    assertThat(tally.size()).isEqualTo(kinds).isLessThan(100);
  }

  private long write() {
    List<UsageCount> counts = tally.unwritten();
    tally.written(counts);
    return counts.stream().mapToLong(UsageCount::answers).sum();
  }
}
