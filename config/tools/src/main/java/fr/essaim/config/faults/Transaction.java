package fr.essaim.config.faults;

import fr.essaim.config.settings.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * What a service of the application does when somebody saves, with its end in our hand: a change,
 * and its announcement in the same transaction.
 */
final class Transaction implements AutoCloseable {

  private final Connection connection;

  private Transaction(Connection connection) {
    this.connection = connection;
  }

  static Transaction begin(TriedInstance instance) {
    return new Transaction(
        done(
            () -> {
              Connection connection = instance.connect();
              connection.setAutoCommit(false);
              return connection;
            }));
  }

  /** Gives a prototype another title, without telling anybody. */
  Transaction title(String key, String title) {
    return execute("update prototypes.prototype set title = ? where key = ?", title, key);
  }

  /** Says that a thing has changed. */
  Transaction announce(String type, String key) {
    return execute("insert into publication.outbox (type, key) values (?, ?)", type, key);
  }

  /** Gives a prototype another title, and says so. */
  Transaction change(String key, String title) {
    return title(key, title).announce("prototype", key);
  }

  /**
   * Gives some published prototypes a number behind their title, and says so.
   *
   * @return how many
   */
  int retitle(int number, int most) {
    String sql =
        """
        with chosen as (
          update prototypes.prototype
          set title = split_part(title, ' · ', 1) || ' · ' || ?
          where key in (select key from prototypes.prototype
            where publication = 'PUBLISHED' order by random() limit ?)
          returning key)
        insert into publication.outbox (type, key) select 'prototype', key from chosen
        """;
    return done(
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, number);
            statement.setInt(2, most);
            return statement.executeUpdate();
          }
        });
  }

  /** Takes these numbers away again, and says so. */
  void titlesBack() {
    String sql =
        """
        with chosen as (
          update prototypes.prototype set title = split_part(title, ' · ', 1)
          where title like '% · %' returning key)
        insert into publication.outbox (type, key) select 'prototype', key from chosen
        """;
    done(
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
          }
        });
  }

  /** Strikes a thing from the list of what could not be published. */
  Transaction forget(String type, String key) {
    return execute("delete from publication.parked where type = ? and key = ?", type, key);
  }

  private Transaction execute(String sql, String one, String other) {
    return done(
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, one);
            statement.setString(2, other);
            statement.executeUpdate();
          }
          return this;
        });
  }

  void commit() {
    done(
        () -> {
          connection.commit();
          return this;
        });
  }

  @Override
  public void close() {
    done(
        () -> {
          connection.close();
          return this;
        });
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private static <T> T done(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new Refusal("The database refuses (%s).".formatted(e.getMessage()), e);
    }
  }
}
