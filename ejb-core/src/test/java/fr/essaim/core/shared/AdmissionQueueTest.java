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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
  void whoHasTakenMuchComesAfterWhoHasTakenLittle() throws Exception {
    AdmissionQueue queue = new AdmissionQueue(1, 9, Duration.ofMinutes(1));
    AdmissionQueue.Turn dear = queue.enter("dear");
    dear.countsTimes(1000);
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    List<String> served = Collections.synchronizedList(new ArrayList<>());
    Future<?> holder =
        people.submit(
            () ->
                queue.run(
                    "other",
                    () -> {
                      begun.countDown();
                      return await(end);
                    }));
    awaitWaiting(queue, 1);
    TimeUnit.MILLISECONDS.sleep(5);
    dear.end();
    begun.await();
    List<Future<?>> all = new ArrayList<>(List.of(holder));
    for (String client : List.of("dear", "dear", "cheap", "cheap")) {
      all.add(people.submit(() -> queue.run(client, () -> served.add(client))));
      awaitWaiting(queue, all.size() - 1);
    }
    end.countDown();
    for (Future<?> each : all) {
      each.get();
    }

    assertThat(served).containsExactly("cheap", "cheap", "dear", "dear");
  }

  @Test
  void whoWaitsElsewhereLeavesTheProcessorToOthersMeanwhile() throws Exception {
    AdmissionQueue processor = processor(Duration.ofMinutes(1));
    AdmissionQueue few = new AdmissionQueue(1, 5, Duration.ofMinutes(1));
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    AdmissionQueue.Turn before = few.enter("c");
    Future<Boolean> slow =
        people.submit(
            () ->
                processor.run(
                    "a",
                    () -> {
                      busy.countDown();
                      return few.run(
                          "a",
                          () -> {
                            begun.countDown();
                            return await(end);
                          });
                    }));
    busy.await();

    assertThat(processor.run("b", AdmissionQueue::isOnProcessor)).isTrue();
    assertThat(AdmissionQueue.isOnProcessor()).isFalse();
    before.end();
    begun.await();
    assertThatThrownBy(() -> processor.enterAtOnce("b")).isInstanceOf(RetryLater.class);
    end.countDown();
    assertThat(slow.get()).isTrue();
    assertThat(processor.run("b", () -> "again")).isEqualTo("again");
  }

  @Test
  void whoSendsAFileLeavesTheProcessorForGood() throws Exception {
    AdmissionQueue processor = processor(Duration.ofMinutes(1));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Future<Boolean> sender =
        people.submit(
            () ->
                processor.run(
                    "a",
                    () -> {
                      AdmissionQueue.leaveProcessor();
                      begun.countDown();
                      return await(end);
                    }));
    begun.await();

    assertThat(processor.run("b", () -> 1)).isEqualTo(1);
    end.countDown();
    assertThat(sender.get()).isTrue();
  }

  @Test
  void aTurnThatWaitsForSomethingElseCountsNoMore() throws Exception {
    AdmissionQueue processor = processor(Duration.ofMillis(20));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Future<Boolean> stuck =
        people.submit(
            () ->
                processor.run(
                    "a",
                    () -> {
                      begun.countDown();
                      return await(end);
                    }));
    begun.await();

    assertThat(processor.run("b", () -> 1)).isEqualTo(1);
    end.countDown();
    assertThat(stuck.get()).isTrue();
  }

  @Test
  void whoeverStillWaitsLooksOnceTheOneWhoLookedHasGone() throws Exception {
    AdmissionQueue processor = processor(Duration.ofMillis(20));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Future<Boolean> stuck =
        people.submit(
            () ->
                processor.run(
                    "a",
                    () -> {
                      begun.countDown();
                      return await(end);
                    }));
    begun.await();
    CountDownLatch gone = new CountDownLatch(1);
    Future<Boolean> looking =
        people.submit(
            () ->
                processor.run(
                    "b",
                    () -> {
                      gone.countDown();
                      return await(end);
                    }));
    gone.await();

    assertThat(processor.run("c", () -> 1)).isEqualTo(1);
    end.countDown();
    assertThat(looking.get()).isTrue();
    assertThat(stuck.get()).isTrue();
  }

  @Test
  void aTurnThatUsesTheProcessorCountsHoweverLongItLasts() throws Exception {
    AdmissionQueue processor = processor(Duration.ofMillis(20));
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    Future<Boolean> busy =
        people.submit(
            () ->
                processor.run(
                    "a",
                    () -> {
                      begun.countDown();
                      while (!ended.get()) {
                        Thread.onSpinWait();
                      }
                      return true;
                    }));
    begun.await();

    pause(100);
    assertThatThrownBy(() -> processor.enterAtOnce("b")).isInstanceOf(RetryLater.class);
    ended.set(true);
    assertThat(busy.get()).isTrue();
  }

  @Test
  void heavyWorkNeverHasAllTurns() throws Exception {
    AdmissionQueue processor =
        AdmissionQueue.forProcessor(2, 1, 9, Duration.ofMinutes(1), Duration.ofMinutes(1));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Future<Boolean> first =
        people.submit(
            () -> {
              AdmissionQueue.Turn turn = processor.enterHeavy("a");
              begun.countDown();
              boolean ended = await(end);
              turn.end();
              return ended;
            });
    begun.await();
    Future<Boolean> second =
        people.submit(
            () -> {
              processor.enterHeavy("b").end();
              return true;
            });
    awaitWaiting(processor, 1);

    assertThat(processor.run("c", () -> "light")).isEqualTo("light");
    assertThat(second.isDone()).isFalse();
    end.countDown();
    assertThat(first.get()).isTrue();
    assertThat(second.get()).isTrue();
  }

  @Test
  void whatIsNotWorthWaitingForTakesNoPlaceOfWhoWaits() throws Exception {
    AdmissionQueue queue = new AdmissionQueue(1, 1, Duration.ofMinutes(1));
    AdmissionQueue.Turn turn = queue.enterAtOnce("a");
    Future<Boolean> patient = people.submit(() -> queue.run("b", () -> true));
    awaitWaiting(queue, 1);

    assertThatThrownBy(() -> queue.enterAtOnce("c")).isInstanceOf(RetryLater.class);
    assertThat(queue.waiting()).isOne();
    turn.end();
    assertThat(patient.get()).isTrue();
    queue.enterAtOnce("c").end();
  }

  @Test
  void afterARushEverybodyFindsATurn() throws Exception {
    AdmissionQueue processor = processor(Duration.ofMillis(5));
    AdmissionQueue few = new AdmissionQueue(1, 2, Duration.ofMillis(3));
    List<Future<?>> rush = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String client = "client " + i % 7;
      boolean isNested = i % 3 == 0;
      rush.add(
          people.submit(
              () -> {
                try {
                  return processor.run(
                      client,
                      () -> isNested ? few.run(client, () -> pause(2)) : pause(lengthOf(client)));
                } catch (RetryLater later) {
                  return false;
                }
              }));
    }
    for (Future<?> each : rush) {
      each.get();
    }

    for (int i = 0; i < 5; i++) {
      assertThat(processor.run("late", () -> few.run("late", () -> "served"))).isEqualTo("served");
    }
    assertThat(processor.waiting()).isZero();
    assertThat(few.waiting()).isZero();
  }

  private static int lengthOf(String client) {
    return client.charAt(client.length() - 1) % 8;
  }

  private static boolean pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
      return true;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static AdmissionQueue processor(Duration longest) {
    return AdmissionQueue.forProcessor(1, 1, 9, Duration.ofSeconds(5), longest);
  }

  private static void awaitWaiting(AdmissionQueue queue, int number) throws InterruptedException {
    while (queue.waiting() < number) {
      TimeUnit.MILLISECONDS.sleep(1);
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
