package fr.essaim.core.administration;

import fr.essaim.core.identity.OpenToAll;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this instance is. */
@Stateless
public class InstanceService {

  /** The version of Essaim, such as {@code 0.1.0}. */
  @OpenToAll
  public String version() {
    try (InputStream file = InstanceService.class.getResourceAsStream("release.properties")) {
      Properties release = new Properties();
      release.load(file);
      return release.getProperty("version");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
