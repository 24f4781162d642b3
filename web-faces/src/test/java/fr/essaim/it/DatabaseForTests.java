package fr.essaim.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts PostgreSQL and a mail server before the container, and tells it where they are. */
public class DatabaseForTests implements LauncherSessionListener {

  private EmbeddedPostgres postgres;
  private GreenMail mail;

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
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    mail.start();
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
            "-Dessaim.mail.host=127.0.0.1",
            "-Dessaim.mail.port=" + mail.getSmtp().getPort(),
            "-Dessaim.mail.security=none",
            "-Dessaim.mail.from=essaim@example.org",
            "-Dessaim.administration.token=test-token",
            "-Dessaim.it.results=" + Path.of("target").toAbsolutePath(),
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
    mail.stop();
    try {
      postgres.close();
    } catch (IOException notStopped) {
      throw new UncheckedIOException(notStopped);
    }
  }
}
