package fr.essaim.config.launcher;

import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where the database is, and as whom one goes there: the application as the owner, the endpoint
 * worker as the reader of the log.
 */
public record DatabaseAccess(
    String url, String owner, String ownerPassword, String reader, String readerPassword) {

  static final String OWNER = "essaim_owner";
  static final String READER = "essaim_reader";
  static final String NAME = "essaim";

  private static final String CONNECT_SECONDS = "5";

  /** No connection of a small machine keeps the plan of each query that it was asked. */
  private static final String FORGETTING = "?prepareThreshold=0";

  static DatabaseAccess embedded(int port, Secrets secrets) {
    String url = embeddedUrl(port, NAME);
    return embedded(Heaps.isSmallMachine() ? url + FORGETTING : url, secrets);
  }

  static DatabaseAccess embedded(String url, Secrets secrets) {
    return new DatabaseAccess(
        url, OWNER, secrets.ownerPassword(), READER, secrets.readerPassword());
  }

  static String embeddedUrl(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The one that the settings name. */
  static DatabaseAccess external(Settings settings) {
    return new DatabaseAccess(
        settings.text(Setting.DB_URL),
        settings.text(Setting.DB_USER),
        settings.text(Setting.DB_PASSWORD),
        settings.text(Setting.DB_READER_USER),
        settings.text(Setting.DB_READER_PASSWORD));
  }

  public Connection asOwner() throws SQLException {
    return connect(url, owner, ownerPassword);
  }

  Connection asReader() throws SQLException {
    return connect(url, reader, readerPassword);
  }

  static Connection connect(String url, String user, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("loginTimeout", CONNECT_SECONDS);
    properties.setProperty("ApplicationName", "essaim-launcher");
    return DriverManager.getConnection(url, properties);
  }

  /** Hides the passwords wherever a record would show them. */
  @Override
  public String toString() {
    return "DatabaseAccess[" + url + "]";
  }
}
