package fr.essaim.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts PostgreSQL before the container and tells the container where it is. */
public class DatabaseForTests implements LauncherSessionListener {

  private EmbeddedPostgres postgres;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("essaim.war") == null) {
      return;
    }
    try {
      postgres =
          EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
    System.setProperty(
        "payara.cmdOptions",
        String.join(
            " ",
            "-Xmx768m",
            "-XX:TieredStopAtLevel=1",
            "-Dessaim.db.url=jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
            "-Dessaim.db.user=postgres",
            "-Dessaim.db.password=postgres",
            "-Dessaim.base-uri=http://essaim.test",
            "-Dessaim.administration.token=test-token",
            "-Dessaim.data-dir=" + System.getProperty("essaim.data-dir")));
    System.setProperty(
        "payara.extraMicroOptions",
        "--nohazelcast --disablephonehome --prebootcommandfile "
            + System.getProperty("essaim.preboot"));
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (postgres == null) {
      return;
    }
    try {
      postgres.close();
    } catch (IOException notStopped) {
      throw new UncheckedIOException(notStopped);
    }
  }
}
