package fr.essaim.core.prototypes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much a person may hand in on a day, over the real database. */
class FileQuotaIT {

  private static final long KILOBYTE = 1000;

  private final UUID person = UUID.randomUUID();

  @BeforeEach
  void somebodyWithAnAccount() {
    try (Session system = Database.emptied().session()) {
      system.transaction(
          () ->
              system
                  .entityManager()
                  .createNativeQuery(
                      "insert into identity.account"
                          + " (id, email, display_name, password_hash, created_at, version)"
                          + " values (?1, 'amina@example.org', 'Amina', '-', ?2, 1)")
                  .setParameter(1, person)
                  .setParameter(2, Session.NOW.atOffset(ZoneOffset.UTC))
                  .executeUpdate());
    }
  }

  @Test
  void refusesMoreThanADaysWorth() {
    assertThat(outcome(600)).isEqualTo("taken");
    assertThat(outcome(300)).isEqualTo("taken");
    assertThat(outcome(200)).isEqualTo("prototypes.file.enough-today");
    assertThat(outcome(100)).isEqualTo("taken");
  }

  @Test
  void refusesOneFileThatIsMoreThanADaysWorth() {
    assertThat(outcome(1001)).isEqualTo("prototypes.file.enough-today");
  }

  @Test
  void manyAtOnceDoNotPassTheLimit() throws Exception {
    int senders = 4;
    CyclicBarrier together = new CyclicBarrier(senders);
    ExecutorService threads = Executors.newFixedThreadPool(senders);
    List<Future<String>> sent = new ArrayList<>();
    for (int i = 0; i < senders; i++) {
      sent.add(
          threads.submit(
              () -> {
                together.await();
                return outcome(400);
              }));
    }
    List<String> outcomes = new ArrayList<>();
    for (Future<String> each : sent) {
      outcomes.add(each.get());
    }
    threads.shutdown();

    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            "taken", "taken", "prototypes.file.enough-today", "prototypes.file.enough-today");
  }

  /** Hands in so many kilobytes where a megabyte a day is allowed. */
  private String outcome(long kilobytes) {
    try (Session session = Database.running().sessionOf(person.toString())) {
      session.setting("essaim.files.person-day", "1");
      session.transaction(
          () -> session.get(FileQuota.class).take("belencontre", kilobytes * KILOBYTE));
      return "taken";
    } catch (BusinessRuleViolation refused) {
      return refused.code();
    }
  }
}
