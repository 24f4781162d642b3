package fr.essaim.core.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.shared.RetryLater;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {

  private static final String ANY_HASH =
      "$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private final PasswordHasher hasher = new PasswordHasher();

  @Test
  void matchesOnlyThePasswordThatItHashed() {
    String kept = hasher.hash("un mot de passe assez long");

    assertThat(hasher.matches("un mot de passe assez long", kept)).isTrue();
    assertThat(hasher.matches("un mot de passe assez Long", kept)).isFalse();
    assertThat(hasher.matchesAtSignIn("un mot de passe assez long", kept, "192.0.2.1")).isTrue();
    assertThat(hasher.matchesAtSignIn("un mot de passe assez Long", kept, "192.0.2.1")).isFalse();
  }

  @Test
  void saysItsAlgorithmAndCostInWhatIsKept() {
    assertThat(hasher.hash("x")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void saltsSoThatEqualPasswordsAreKeptDifferently() {
    assertThat(hasher.hash("pareil")).isNotEqualTo(hasher.hash("pareil"));
  }

  @Test
  void matchesNothingAgainstAStringOfAnotherForm() {
    assertThat(hasher.matches("x", "x")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"m=999999,t=2,p=1", "m=19456,t=999,p=1", "m=19456,t=2,p=99"})
  void paysNoMoreThanAFewTimesTheCostOfTodayWhateverAKeptStringSays(String parameters) {
    CountingHasher counting = new CountingHasher();

    assertThat(counting.matches("x", "$argon2id$v=19$" + parameters + ANY_HASH)).isFalse();
    assertThat(counting.begun).hasValue(0);
  }

  @Test
  void aRushOfSignInsHoldsTheMemoryOfAFewAndRefusesWhoDoesNotFit() throws Exception {
    CountingHasher counting = new CountingHasher();
    ExecutorService people = Executors.newCachedThreadPool();
    try {
      List<Future<Boolean>> rush = new ArrayList<>();
      for (int person = 0; person < 100; person++) {
        rush.add(people.submit(() -> isLookedAt(counting)));
      }
      int served = PasswordHasher.SIGN_INS_AT_ONCE + PasswordHasher.SIGN_INS_WAITING;
      counting.refused.acquire(100 - served);
      String kept = "$argon2id$v=19$m=19456,t=2,p=1" + ANY_HASH;
      Future<Boolean> known = people.submit(() -> counting.matches("x", kept));
      counting.mayEnd.release(100);
      assertThat(known.get()).isFalse();

      int looked = 0;
      for (Future<Boolean> each : rush) {
        looked += each.get() ? 1 : 0;
      }
      assertThat(looked).isEqualTo(served);
      assertThat(counting.most).hasValueLessThanOrEqualTo(PasswordHasher.SIGN_INS_AT_ONCE + 1);
    } finally {
      people.shutdownNow();
    }
  }

  private static boolean isLookedAt(CountingHasher counting) {
    try {
      counting.matchesAtSignIn("x", "$argon2id$v=19$m=19456,t=2,p=1" + ANY_HASH, "192.0.2.1");
      return true;
    } catch (RetryLater later) {
      counting.refused.release();
      return false;
    }
  }

  /** Counts how many hold memory at the same moment, and holds them until they may end. */
  private static final class CountingHasher extends PasswordHasher {

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Semaphore refused = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);

    @Override
    byte[] derive(String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
      begun.incrementAndGet();
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      try {
        mayEnd.acquireUninterruptibly();
      } finally {
        now.decrementAndGet();
      }
      return new byte[length + 1];
    }
  }
}
