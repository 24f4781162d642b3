package fr.essaim.core.usage.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Has each node write its counts every minute, and once more when it stops. By then the server has
 * taken its pool of connections away, so the last time goes by a connection of its own.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class UsageStarter {

  private static final long SECONDS = 60;
  private static final int PATIENCE_SECONDS = 2;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private UsageWriter writer;

  private ScheduledFuture<?> writing;
  private UsageRows atTheEnd;

  @PostConstruct
  void start() {
    atTheEnd = new UsageRows(direct());
    writing = executor.scheduleWithFixedDelay(writer, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    writing.cancel(false);
    writer.writeTo(atTheEnd);
  }

  private static DataSource direct() {
    Config config = ConfigProvider.getConfig();
    PGSimpleDataSource direct = new PGSimpleDataSource();
    direct.setURL(config.getValue("essaim.db.url", String.class));
    direct.setUser(config.getValue("essaim.db.user", String.class));
    direct.setPassword(config.getValue("essaim.db.password", String.class));
    direct.setConnectTimeout(PATIENCE_SECONDS);
    direct.setSocketTimeout(PATIENCE_SECONDS);
    return direct;
  }
}
