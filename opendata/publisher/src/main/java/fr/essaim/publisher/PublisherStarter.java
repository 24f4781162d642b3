package fr.essaim.publisher;

import fr.essaim.core.jobs.JobBoard;
import fr.essaim.core.peers.PeerLedger;
import fr.essaim.core.shared.Migrations;
import fr.essaim.core.shared.Module;
import fr.essaim.publisher.catalogue.Generations;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.edition.EditionJob;
import fr.essaim.publisher.edition.EditionMaker;
import fr.essaim.publisher.peers.PeerJob;
import fr.essaim.publisher.run.PublisherLoop;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Starts what runs in the background of a node: the publisher and the maker of generations. It
 * waits for the migrations by asking them; {@code DependsOn} would have to name their module, which
 * is another in the EAR than in the WAR.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class PublisherStarter {

  @Resource private ManagedExecutorService executor;
  @Inject private Migrations migrations;
  @Inject private PublisherLoop loop;
  @Inject private Generations generations;
  @Inject private EditionMaker editions;
  @Inject private JobBoard jobs;
  @Inject private PeerLedger peers;
  @Inject private Uris uris;
  @Inject private Clock clock;

  @PostConstruct
  void start() {
    migrations.await();
    executor.execute(loop);
    executor.execute(generations);
    jobs.offer(new EditionJob(editions));
    if (Module.SPREAD.isOn()) {
      jobs.offer(new PeerJob(peers, uris, clock));
    }
  }

  @PreDestroy
  void stop() {
    loop.stop();
    generations.stop();
  }
}
