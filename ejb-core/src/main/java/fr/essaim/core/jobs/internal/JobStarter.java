package fr.essaim.core.jobs.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** Starts the runner of jobs with its node. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class JobStarter {

  @Resource private ManagedExecutorService executor;
  @Inject private JobRunner runner;

  @PostConstruct
  void start() {
    executor.execute(runner);
  }

  @PreDestroy
  void stop() {
    runner.stop();
  }
}
