package fr.essaim.core.usage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.MovingClock;
import fr.essaim.core.usage.Reader;
import fr.essaim.core.usage.Surface;
import fr.essaim.core.usage.UsageCount;
import fr.essaim.core.usage.Use;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class UsageWriterIT {

  private static final Use DUMP = new Use(Surface.DUMP, "PROTOTYPES", Reader.OTHER);
  private static final Use QUERY = new Use(Surface.SPARQL, Use.ANY, Reader.ROBOT);

  private final Database database = Database.emptied();
  private final MovingClock clock = new MovingClock();
  private final LocalDate today = LocalDate.now(clock);
  private final Tally tally = new Tally(clock);
  private final UsageRows rows = new UsageRows(database.dataSource());
  private final UsageWriter writer = new UsageWriter(tally, rows);

  @Test
  void addsToWhatIsThereAndWritesNothingTwice() {
    tally.count(DUMP);
    tally.count(QUERY);
    writer.run();
    tally.count(DUMP);
    writer.run();
    writer.run();

    assertThat(rows.days(today, today))
        .containsExactly(new UsageCount(today, DUMP, 2), new UsageCount(today, QUERY, 1));
  }

  @Test
  void addsWhatEachNodeCounted() {
    Tally ofAnotherNode = new Tally(clock);
    tally.count(DUMP);
    ofAnotherNode.count(DUMP);
    writer.run();
    new UsageWriter(ofAnotherNode, rows).run();

    assertThat(rows.days(today, today)).containsExactly(new UsageCount(today, DUMP, 2));
  }

  @Test
  void keepsTheCountsWhileTheDatabaseIsAway() {
    UsageWriter cutOff = new UsageWriter(tally, new UsageRows(away()));
    tally.count(DUMP);
    cutOff.run();
    clock.pass(Duration.ofDays(1));
    tally.count(DUMP);
    cutOff.run();
    writer.run();

    assertThat(rows.days(today, today.plusDays(1)))
        .containsExactly(
            new UsageCount(today, DUMP, 1), new UsageCount(today.plusDays(1), DUMP, 1));
  }

  @Test
  void sumsUpMonths() {
    rows.add(
        List.of(
            new UsageCount(LocalDate.of(2026, 9, 30), DUMP, 3),
            new UsageCount(LocalDate.of(2026, 10, 1), DUMP, 1),
            new UsageCount(LocalDate.of(2026, 10, 31), DUMP, 4)));

    assertThat(rows.months(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)))
        .containsExactly(new UsageCount(LocalDate.of(2026, 10, 1), DUMP, 5));
  }

  @Test
  void forgetsWhatIsOlderAndNothingElse() {
    rows.add(
        List.of(
            new UsageCount(today.minusYears(5).minusDays(1), DUMP, 3),
            new UsageCount(today.minusYears(5), DUMP, 1)));

    assertThat(rows.forgetBefore(today.minusYears(5))).isEqualTo(1);
    assertThat(rows.days(LocalDate.EPOCH, today))
        .containsExactly(new UsageCount(today.minusYears(5), DUMP, 1));
  }

  @Test
  void hasNoColumnThatCouldHoldAPerson() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select column_name || ' ' || data_type from information_schema.columns"
                    + " where table_schema = 'usage' order by ordinal_position")) {
      while (found.next()) {
        columns.add(found.getString(1));
      }
    }

    assertThat(columns)
        .containsExactly(
            "day date", "surface text", "dataset text", "reader text", "answers bigint");
  }

  private static PGSimpleDataSource away() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setServerNames(new String[] {"127.0.0.1"});
    nowhere.setPortNumbers(new int[] {1});
    return nowhere;
  }
}
