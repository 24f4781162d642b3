package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The database of an instance alone, for a command that needs nothing else: the running one; else
 * the embedded one, started for as long as that takes; or the one that the settings name.
 */
public final class InstanceDatabase implements AutoCloseable {

  private final DatabaseAccess access;
  private final Optional<StandaloneDatabase> started;

  private InstanceDatabase(DatabaseAccess access, Optional<StandaloneDatabase> started) {
    this.access = access;
    this.started = started;
  }

  /**
   * @param directory the data directory; an embedded database is made there if it has none
   * @throws Refusal when it cannot be reached
   */
  public static InstanceDatabase of(Home home, Settings settings, Path directory)
      throws InterruptedException {
    if (settings.optional(Setting.DB_URL).isPresent()) {
      DatabaseAccess external = DatabaseAccess.external(settings);
      ExternalDatabase.check(external);
      return new InstanceDatabase(external, Optional.empty());
    }
    try {
      if (DataDirectory.isTaken(directory)) {
        return new InstanceDatabase(running(directory), Optional.empty());
      }
      StandaloneDatabase started = StandaloneDatabase.start(home, directory);
      return new InstanceDatabase(started.access(), Optional.of(started));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DatabaseAccess running(Path directory) throws IOException {
    Secrets secrets = Secrets.read(directory);
    return InstanceState.read(directory)
        .map(InstanceState::databaseUrl)
        .filter(url -> !url.isBlank())
        .map(url -> DatabaseAccess.embedded(url, secrets))
        .orElseThrow(
            () ->
                new Refusal(
                    "Essaim is starting, or another command is at work, on %s: wait for it and try again."
                        .formatted(directory)));
  }

  public DatabaseAccess access() {
    return access;
  }

  @Override
  public void close() {
    started.ifPresent(StandaloneDatabase::close);
  }
}
