package fr.essaim.core.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.jobs.Job;
import fr.essaim.core.jobs.JobState;
import fr.essaim.core.jobs.JobView;
import fr.essaim.core.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobLedgerIT {

  private final Database database = Database.emptied();
  private final JobLedger ledger = new JobLedger(database.dataSource());
  private final Job job = new CountingJob();

  /** A job that is never run here. */
  private static final class CountingJob implements Job {

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public Duration every() {
      return Duration.ofHours(1);
    }

    @Override
    public int run() {
      return 0;
    }
  }

  @BeforeEach
  void known() {
    ledger.register(List.of(job));
    ledger.register(List.of(job));
  }

  @Test
  void isDueAtFirstAndThenAfterItsTime() throws SQLException {
    assertThat(view().state()).isEqualTo(JobState.NEVER);
    assertThat(ledger.due()).containsExactly("counting");

    assertThat(ledger.take(job, "a")).isTrue();
    assertThat(view().state()).isEqualTo(JobState.RUNNING);
    ledger.done(job, "a", 7);

    assertThat(view().state()).isEqualTo(JobState.DONE);
    assertThat(view().handled()).isEqualTo(7);
    assertThat(view().nextAt()).isEqualTo(view().startedAt().plus(Duration.ofHours(1)));
    assertThat(ledger.due()).isEmpty();
    assertThat(ledger.take(job, "b")).isFalse();

    sql("update jobs.job set next_at = now()");
    assertThat(ledger.take(job, "b")).isTrue();
  }

  @Test
  void looksWithoutWritingOnceAllAreKnown() throws SQLException {
    sql("delete from jobs.job");
    assertThat(view().state()).isEqualTo(JobState.NEVER);

    sql(
        "create function jobs.none_is_new() returns trigger language plpgsql as"
            + " 'begin raise exception ''a look writes''; end'");
    sql(
        "create trigger none_is_new before insert on jobs.job"
            + " execute function jobs.none_is_new()");
    try {
      assertThat(view().state()).isEqualTo(JobState.NEVER);
    } finally {
      sql("drop function jobs.none_is_new cascade");
    }
  }

  @Test
  void isTakenByOneOfManyNodes() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> attempts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String node = "node" + i;
        attempts.add(() -> ledger.take(job, node));
      }
      int taken = 0;
      for (Future<Boolean> attempt : nodes.invokeAll(attempts)) {
        taken += attempt.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void isTakenOverFromANodeThatFellSilentAndNotFromOneThatRenews() throws SQLException {
    ledger.take(job, "a");
    assertThat(ledger.take(job, "b")).isFalse();

    silent();
    assertThat(view().state()).isEqualTo(JobState.INTERRUPTED);
    ledger.renew("a", List.of("counting"));
    assertThat(ledger.take(job, "b")).isFalse();

    silent();
    assertThat(ledger.due()).containsExactly("counting");
    assertThat(ledger.take(job, "b")).isTrue();
    ledger.done(job, "a", 3);
    assertThat(view().state()).isEqualTo(JobState.RUNNING);
  }

  @Test
  void saysWhatWentWrongUntilItGoesWell() {
    ledger.take(job, "a");
    ledger.failed(job, "a", new IllegalStateException("x".repeat(2000)));

    assertThat(view().state()).isEqualTo(JobState.FAILED);
    assertThat(view().error()).startsWith("java.lang.IllegalStateException: xxx").hasSize(1000);

    ledger.wantNow(job);
    assertThat(ledger.take(job, "a")).isTrue();
    ledger.done(job, "a", 0);
    assertThat(view().error()).isNull();
  }

  @Test
  void tellsARunThatSomebodyAskedForFromOneWhoseTimeHasCome() throws SQLException {
    ledger.take(job, "a");
    assertThat(ledger.isAsked(job)).isFalse();
    ledger.done(job, "a", 0);

    ledger.wantNow(job);
    ledger.take(job, "a");
    assertThat(ledger.isAsked(job)).isTrue();
    silent();
    ledger.take(job, "b");
    assertThat(ledger.isAsked(job)).as("also when another node has to begin again").isTrue();
    ledger.done(job, "b", 0);
    assertThat(ledger.isAsked(job)).isFalse();
  }

  private JobView view() {
    return ledger.views(List.of(job)).get(0);
  }

  private void silent() throws SQLException {
    sql("update jobs.job set lease_until = now() - interval '1 second'");
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
