package fr.essaim.config.launcher;

import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.util.Optional;

/** The page on the public port while a command upgrades an instance that nobody reaches. */
public final class UpgradeNotice implements AutoCloseable {

  private final Optional<StartingServer> server;

  private UpgradeNotice(Optional<StartingServer> server) {
    this.server = server;
  }

  /** Where another program has the port, that one answers. */
  public static UpgradeNotice open(Settings settings) {
    try {
      return new UpgradeNotice(
          Optional.of(
              new StartingServer(
                  ListeningHost.of(settings).address(),
                  settings.number(Setting.PORT),
                  () -> WaitingPage.UPGRADING)));
    } catch (IOException taken) {
      return new UpgradeNotice(Optional.empty());
    }
  }

  @Override
  public void close() {
    server.ifPresent(StartingServer::close);
  }
}
