package fr.essaim.config.trial.places;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

/**
 * Places with what is offered there, put straight into the business tables: somewhere in the real
 * communes of Nord and Pas-de-Calais, more where more people live. They are of every kind and age:
 * some are to be checked, some hidden, some closed.
 */
public final class GeneratedPlaces {

  /** One that everybody finds. */
  public static final String KEY = "lieu-banc-1";

  private static final String ANNOUNCEMENT =
      """
      insert into publication.outbox (type, key)
      select 'territory', commune_key from education.place where key like 'lieu-banc-%'
      union
      select 'territory', key from network.territory
      where key in ('region-32', 'departement-59', 'departement-62')
      union
      select 'place', key from education.place where key like 'lieu-banc-%'
      union
      select 'offer', key from education.offer where key like 'lieu-banc-%'
      """;

  private GeneratedPlaces() {}

  /**
   * Makes so many places, each with one offer to five. Nothing announces them.
   *
   * @param seed the same makes the same places
   */
  public static void create(Connection connection, Home home, int places, long seed)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temporary table trial_spot (n integer, code text, name text, postcode text,"
              + " latitude double precision, longitude double precision)");
      fill(connection, PopulatedCommunes.of(home).spots(places, new Random(seed)));
      statement.execute(resource("places.sql"));
      statement.execute("drop table trial_spot; analyze");
    }
  }

  /** Changes one of them, as a save does. */
  public static void change(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "update education.place set version = version + 1 where key = '" + KEY + "'");
    }
  }

  private static void fill(Connection connection, List<Spot> spots) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into trial_spot values (?, ?, ?, ?, ?, ?)")) {
      int number = 0;
      for (Spot spot : spots) {
        number++;
        insert.setInt(1, number);
        insert.setString(2, spot.commune().code());
        insert.setString(3, spot.commune().name());
        insert.setString(4, spot.commune().postcode());
        insert.setDouble(5, spot.latitude());
        insert.setDouble(6, spot.longitude());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Tells the publisher of each of them, as the services do of what they change. */
  public static void announce(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(ANNOUNCEMENT);
    }
  }

  private static String resource(String name) {
    try (InputStream in = GeneratedPlaces.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Refusal("%s cannot be read.".formatted(name), e);
    }
  }
}
