package fr.essaim.config.launcher;

import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Keeps the data as they are before a migration changes them. Who does it knows the launcher, which
 * therefore finds it as a service.
 */
public interface BeforeMigration {

  /**
   * @return where they are kept
   * @throws fr.essaim.config.settings.Refusal when they cannot be
   */
  Path keep(DatabaseAccess access, Path directory, Settings settings);

  /**
   * Says that nobody goes back to it by itself any more, and that it may go with the next attempt:
   * the migration changed nothing, of which a service manager tries one after the other, or was
   * taken back by it.
   *
   * @return where it is from now on
   */
  Path unused(Path kept);

  /**
   * Removes what nobody is expected to go back to any more, whatever it was kept for: it may hold
   * people who were erased since.
   *
   * @return a sentence for each thing that went
   */
  List<String> forget(Path directory, Instant now) throws IOException;

  /** The one that comes with Essaim. */
  static BeforeMigration service() {
    return ServiceLoader.load(BeforeMigration.class).findFirst().orElseThrow();
  }
}
