package fr.essaim.core.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * The file in the data directory in which the launcher hands over the first administrator's
 * one-time password. Once it was changed nobody needs the file.
 */
@ApplicationScoped
public class FirstPassword {

  private static final Logger LOG = Logger.getLogger(FirstPassword.class.getName());
  private static final String FILE = "administrator.txt";

  @Inject private Config config;

  /** Deletes the file, if it is about the account of this address. */
  public void forget(String email) {
    config
        .getOptionalValue("essaim.data-dir", String.class)
        .map(directory -> Path.of(directory, FILE))
        .filter(Files::isReadable)
        .ifPresent(file -> forget(file, email));
  }

  private static void forget(Path file, String email) {
    try {
      if (Files.readString(file).lines().anyMatch(("email=" + email)::equalsIgnoreCase)) {
        Files.delete(file);
      }
    } catch (IOException left) {
      LOG.log(Level.WARNING, left, () -> file + " is of no use any more: delete it");
    }
  }
}
