package fr.essaim.core.jobs.internal;

import fr.essaim.core.jobs.Job;
import fr.essaim.core.jobs.JobState;
import fr.essaim.core.jobs.JobView;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The rows of jobs. Each step is one statement that either takes effect or does not, so nodes need
 * nothing else to agree; times are the database's own, which all nodes share.
 */
@ApplicationScoped
public class JobLedger {

  /** How long a node that fell silent keeps others from a job. */
  static final Duration LEASE = Duration.ofSeconds(60);

  private static final int LONGEST_ERROR = 1000;

  /** Its time has come, or the node that had it fell silent during it. */
  private static final String IS_DUE =
      "(lease_until < statement_timestamp() or lease_until is null and next_at <= statement_timestamp())";

  @Resource(lookup = "java:app/jdbc/essaim")
  private DataSource dataSource;

  protected JobLedger() {}

  /** A ledger outside the container. */
  public JobLedger(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What is kept of a job. */
  private record Row(
      boolean leased,
      Instant startedAt,
      Instant endedAt,
      String outcome,
      int handled,
      String error,
      Instant nextAt) {

    JobState state() {
      if (leased) {
        return JobState.RUNNING;
      }
      if (startedAt == null) {
        return JobState.NEVER;
      }
      return endedAt == null ? JobState.INTERRUPTED : JobState.valueOf(outcome);
    }
  }

  /** Makes jobs known, each due at once. */
  public void register(List<Job> jobs) {
    jobs.forEach(this::register);
  }

  /** The names of jobs that are due and that no node has. */
  public List<String> due() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select name from jobs.job where " + IS_DUE + " order by next_at");
        ResultSet result = select.executeQuery()) {
      List<String> names = new ArrayList<>();
      while (result.next()) {
        names.add(result.getString(1));
      }
      return names;
    } catch (SQLException failure) {
      throw new IllegalStateException("The jobs cannot be read", failure);
    }
  }

  /**
   * Takes a job, if it is due and no other node has it.
   *
   * @param owner who takes it, a name that no two runners share
   */
  public boolean take(Job job, String owner) {
    return update(
            "update jobs.job set lease_owner = ?, lease_until = statement_timestamp() + "
                + seconds(LEASE)
                + ", last_started_at = statement_timestamp(), last_ended_at = null, next_at ="
                + " statement_timestamp() + "
                + seconds(job.every())
                + " where name = ? and "
                + IS_DUE,
            owner,
            job.name())
        == 1;
  }

  /** Keeps what a runner has for a while longer, as it does while it runs. */
  public void renew(String owner, Collection<String> names) {
    for (String name : names) {
      update(
          "update jobs.job set lease_until = statement_timestamp() + "
              + seconds(LEASE)
              + " where lease_owner = ? and name = ?",
          owner,
          name);
    }
  }

  /** Whether somebody asked for the run that is under way. */
  public boolean isAsked(Job job) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select asked from jobs.job where name = ?")) {
      select.setString(1, job.name());
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The jobs cannot be read", failure);
    }
  }

  /** Notes that a run ended well. */
  public void done(Job job, String owner, int handled) {
    update(
        "update jobs.job set lease_owner = null, lease_until = null, outcome = 'DONE',"
            + " asked = false,"
            + " last_ended_at = statement_timestamp(), error = null, handled = "
            + handled
            + " where lease_owner = ? and name = ?",
        owner,
        job.name());
  }

  /** Notes that a run failed. */
  public void failed(Job job, String owner, Throwable failure) {
    String error = String.valueOf(failure);
    update(
        "update jobs.job set lease_owner = null, lease_until = null, outcome = 'FAILED',"
            + " asked = false,"
            + " last_ended_at = statement_timestamp(), handled = 0, error = ?"
            + " where lease_owner = ? and name = ?",
        error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
        owner,
        job.name());
  }

  /** Makes a job due. */
  public void wantNow(Job job) {
    register(job);
    update(
        "update jobs.job set next_at = statement_timestamp(), asked = true where name = ?",
        job.name());
  }

  /** How the given jobs stand. */
  public List<JobView> views(List<Job> jobs) {
    Map<String, Row> rows = rows(jobs);
    return jobs.stream().map(job -> view(job, rows.get(job.name()))).toList();
  }

  private static JobView view(Job job, Row row) {
    return new JobView(
        job.name(),
        job.every(),
        row.state(),
        row.startedAt(),
        row.endedAt(),
        row.handled(),
        row.error(),
        row.nextAt());
  }

  /** Those that nobody made known yet are made known. */
  private Map<String, Row> rows(List<Job> jobs) {
    Map<String, Row> rows = rows();
    List<Job> unknown = jobs.stream().filter(job -> !rows.containsKey(job.name())).toList();
    if (unknown.isEmpty()) {
      return rows;
    }
    register(unknown);
    return rows();
  }

  private Map<String, Row> rows() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select name, coalesce(lease_until > statement_timestamp(), false), last_started_at,"
                    + " last_ended_at, outcome, handled, error, next_at from jobs.job");
        ResultSet result = select.executeQuery()) {
      Map<String, Row> rows = new HashMap<>();
      while (result.next()) {
        rows.put(
            result.getString(1),
            new Row(
                result.getBoolean(2),
                instant(result, 3),
                instant(result, 4),
                result.getString(5),
                result.getInt(6),
                result.getString(7),
                instant(result, 8)));
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException("The jobs cannot be read", failure);
    }
  }

  private void register(Job job) {
    update(
        "insert into jobs.job (name, next_at) values (?, statement_timestamp())"
            + " on conflict (name) do nothing",
        job.name());
  }

  private int update(String sql, String... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The jobs cannot be written", failure);
    }
  }

  private static String seconds(Duration duration) {
    return "interval '" + duration.toSeconds() + " seconds'";
  }

  private static Instant instant(ResultSet rows, int column) throws SQLException {
    OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
