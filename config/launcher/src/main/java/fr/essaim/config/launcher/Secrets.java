package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords and the token of one data directory: made at random once, kept in a file that its
 * owner alone may read, shown to nobody.
 */
public record Secrets(
    String superuserPassword,
    String ownerPassword,
    String readerPassword,
    String administrationToken) {

  private static final String SUPERUSER = "database.superuser";
  private static final String OWNER = "database.owner";
  private static final String READER = "database.reader";
  private static final String TOKEN = "administration.token";

  /** Those of the directory; made now if it has none. */
  static Secrets of(DataDirectory data) {
    Path file = DataDirectory.secrets(data.path());
    if (Files.exists(file)) {
      return read(data.path());
    }
    SecureRandom random = new SecureRandom();
    Secrets fresh = new Secrets(secret(random), secret(random), secret(random), secret(random));
    try {
      PrivateFiles.write(
          file,
          "# Made by Essaim; anyone who reads this file may do everything.%n%s=%s%n%s=%s%n%s=%s%n%s=%s%n"
              .formatted(
                  SUPERUSER,
                  fresh.superuserPassword,
                  OWNER,
                  fresh.ownerPassword,
                  READER,
                  fresh.readerPassword,
                  TOKEN,
                  fresh.administrationToken));
    } catch (IOException e) {
      throw new Refusal("%s cannot be written: is the disk full?".formatted(file), e);
    }
    return fresh;
  }

  /** Those of a directory that an instance has used before. */
  public static Secrets read(Path directory) {
    Path file = DataDirectory.secrets(directory);
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new Refusal(
          "%s cannot be read: run the command as the user that runs Essaim.".formatted(file), e);
    }
    return new Secrets(
        value(properties, SUPERUSER, file),
        value(properties, OWNER, file),
        value(properties, READER, file),
        value(properties, TOKEN, file));
  }

  private static String value(Properties properties, String name, Path file) {
    String value = properties.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new Refusal("%s has no %s: restore it from a backup.".formatted(file, name));
    }
    return value;
  }

  private static String secret(SecureRandom random) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Hides the values wherever a record would show them. */
  @Override
  public String toString() {
    return "Secrets[…]";
  }
}
