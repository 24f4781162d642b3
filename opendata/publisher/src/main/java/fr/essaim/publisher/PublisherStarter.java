package fr.essaim.publisher;

import fr.essaim.publisher.catalogue.Generations;
import fr.essaim.publisher.run.PublisherLoop;
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

/** Starts what runs in the background of a node: the publisher and the maker of generations. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class PublisherStarter {

  @Resource private ManagedExecutorService executor;
  @Inject private PublisherLoop loop;
  @Inject private Generations generations;

  @PostConstruct
  void start() {
    executor.execute(loop);
    executor.execute(generations);
  }

  @PreDestroy
  void stop() {
    loop.stop();
    generations.stop();
  }
}
