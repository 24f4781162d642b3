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

/** Has each node write its counts every minute, and once more when it stops. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class UsageStarter {

  private static final long SECONDS = 60;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private UsageWriter writer;

  private ScheduledFuture<?> writing;

  @PostConstruct
  void start() {
    writing = executor.scheduleWithFixedDelay(writer, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    writing.cancel(false);
    writer.run();
  }
}
