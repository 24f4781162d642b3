package fr.essaim.endpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WatchdogTest {

  @Test
  void asksAQueryToStopAtItsTimeout() throws InterruptedException {
    CountDownLatch lastResort = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (Watchdog watchdog = new Watchdog(Duration.ofMinutes(1), lastResort::countDown)) {
      Deadline deadline = new Deadline(Duration.ofMillis(20), System::nanoTime);

      watchdog.watch(deadline, stopped::countDown, () -> await(stopped));

      assertThat(stopped.getCount()).isZero();
      assertThat(lastResort.getCount()).isEqualTo(1);
    }
  }

  @Test
  void endsTheProcessWhenAQueryDoesNotStop() {
    CountDownLatch lastResort = new CountDownLatch(1);
    try (Watchdog watchdog = new Watchdog(Duration.ofMillis(100), lastResort::countDown)) {
      Deadline deadline = new Deadline(Duration.ofMillis(20), System::nanoTime);

      watchdog.watch(deadline, () -> {}, () -> await(lastResort));

      assertThat(lastResort.getCount()).isZero();
      assertThat(deadline.ran()).isGreaterThanOrEqualTo(Duration.ofMillis(120));
    }
  }

  @Test
  void endsTheQueryThatRanLongestWhenMemoryIsShort() {
    AtomicBoolean full = new AtomicBoolean();
    CountDownLatch stopped = new CountDownLatch(1);
    try (Watchdog watchdog =
        new Watchdog(Duration.ofMinutes(1), () -> {}, () -> full.getAndSet(false))) {
      Deadline first = new Deadline(Duration.ofMinutes(1), System::nanoTime);
      Deadline second = new Deadline(Duration.ofMinutes(1), System::nanoTime);

      watchdog.watch(
          first,
          stopped::countDown,
          () ->
              watchdog.watch(
                  second,
                  () -> {},
                  () -> {
                    full.set(true);
                    await(stopped);
                  }));

      assertThat(first.reached().reason()).isEqualTo(LimitReached.Reason.MEMORY);
      assertThat(first.isOver()).isTrue();
      assertThat(second.isOver()).isFalse();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
