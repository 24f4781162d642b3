package fr.essaim.config.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.trial.network.GeneratedSpread;
import fr.essaim.config.trial.network.GeneratedSteering;
import fr.essaim.config.trial.places.GeneratedPlaces;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the benches put straight into the tables fits the tables as they are; none of it stays. */
class GeneratedDataIT {

  private static final int CENTRES = 40;

  private final RunningEssaim essaim = RunningEssaim.shared();

  private Connection connection;

  @BeforeEach
  void begin() throws SQLException {
    connection = essaim.connect();
    connection.setAutoCommit(false);
  }

  @AfterEach
  void takeBack() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void makesOperationsWithTheirMoney() throws SQLException {
    GeneratedSteering.create(connection, CENTRES);
    assertThat(count("steering.payment_request where key like 'operation-banc-%'")).isEqualTo(10);
  }

  @Test
  void makesTakings() throws SQLException {
    GeneratedSpread.create(connection, 10 * CENTRES, 200);
    assertThat(count("spread.installation where key like 'installation-banc-%'")).isPositive();
  }

  @Test
  void makesPlaces() throws SQLException {
    long before = count("education.place");
    GeneratedPlaces.create(connection, RunningEssaim.HOME, 50, 1);
    assertThat(count("education.place")).isEqualTo(before + 50);
  }

  private long count(String of) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + of)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
