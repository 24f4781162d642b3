package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdmissionQueueTest {

  private final ExecutorService people = Executors.newCachedThreadPool();

  @AfterEach
  void leave() {
    people.shutdownNow();
  }

  @Test
  void refusesWhoeverComesWhenAllPlacesAreTaken() throws Exception {
    AdmissionQueue queue = new AdmissionQueue(1, 1, Duration.ofMinutes(1));
    CountDownLatch end = new CountDownLatch(1);
    List<Future<Boolean>> served = new ArrayList<>();
    Semaphore refused = new Semaphore(0);
    for (int person = 0; person < 10; person++) {
      served.add(
          people.submit(
              () -> {
                try {
                  return queue.run("a", () -> await(end));
                } catch (RetryLater later) {
                  refused.release();
                  return false;
                }
              }));
    }
    refused.acquire(8);
    end.countDown();

    int done = 0;
    for (Future<Boolean> each : served) {
      done += each.get() ? 1 : 0;
    }
    assertThat(done).isEqualTo(2);
  }

  @Test
  void nobodyWaitsLongerThanTheirPatience() throws Exception {
    AdmissionQueue queue = new AdmissionQueue(1, 5, Duration.ofMillis(50));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Future<Boolean> first =
        people.submit(
            () ->
                queue.run(
                    "a",
                    () -> {
                      begun.countDown();
                      return await(end);
                    }));
    begun.await();

    assertThatThrownBy(() -> queue.run("a", () -> true))
        .isInstanceOfSatisfying(
            RetryLater.class,
            later -> {
              assertThat(later.after()).isPositive();
              assertThat(later.isTooOften()).isFalse();
            });
    end.countDown();
    assertThat(first.get()).isTrue();
    assertThat(queue.run("a", () -> "again")).isEqualTo("again");
  }

  @Test
  void whoComesAloneIsServedBeforeTheManyOfAnother() throws Exception {
    AdmissionQueue queue = new AdmissionQueue(1, 3, Duration.ofMinutes(1));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    List<String> served = Collections.synchronizedList(new ArrayList<>());
    Semaphore refused = new Semaphore(0);
    List<Future<?>> all = new ArrayList<>();
    all.add(
        people.submit(
            () ->
                queue.run(
                    "many",
                    () -> {
                      begun.countDown();
                      return await(end);
                    })));
    begun.await();
    for (int person = 0; person < 10; person++) {
      all.add(people.submit(() -> serve(queue, "many", served, refused)));
    }
    refused.acquire(7);
    all.add(people.submit(() -> serve(queue, "alone", served, refused)));
    // One of the many has given up its place.
    refused.acquire(1);
    end.countDown();
    for (Future<?> each : all) {
      each.get();
    }

    assertThat(served).containsExactly("alone", "many", "many");
  }

  private static void serve(
      AdmissionQueue queue, String client, List<String> served, Semaphore refused) {
    try {
      queue.run(client, () -> served.add(client));
    } catch (RetryLater later) {
      refused.release();
    }
  }

  @Test
  void aTurnThatFailsIsGivenBack() {
    AdmissionQueue queue = new AdmissionQueue(1, 0, Duration.ofMillis(50));

    assertThatThrownBy(() -> queue.run("a", AdmissionQueueTest::fail))
        .isInstanceOf(IllegalStateException.class);
    assertThat(queue.run("a", () -> 1)).isEqualTo(1);
  }

  private static Object fail() {
    throw new IllegalStateException("as meant");
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
