package fr.essaim.publisher.works;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.publication.PublicationWorks;
import fr.essaim.publisher.catalogue.Generations;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.feed.Feed;
import fr.essaim.publisher.run.ConnectionSource;
import fr.essaim.publisher.run.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** The great works, for anyone who administers. */
@ApplicationScoped
public class Works implements PublicationWorks {

  @Inject private Publisher publisher;
  @Inject private ConnectionSource connections;
  @Inject private InstanceMemory memory;
  @Inject private DocumentLog log;
  @Inject private Generations generations;
  @Inject private Feed feed;
  @Inject private Uris uris;
  @Inject private Describers describers;
  @Inject private Config config;
  @Inject private Clock clock;

  @Override
  public Rebuilt rebuild() {
    Rebuilt rebuilt = new Rebuild(publisher, connections, memory).run();
    generations.logHasGrown();
    return rebuilt;
  }

  @Override
  public Verified verify() {
    List<EndpointReader> endpoints =
        config
            .getOptionalValues("essaim.endpoint.url", String.class)
            .orElse(List.of("http://127.0.0.1:8081/sparql"))
            .stream()
            .map(url -> new EndpointReader(url, clock))
            .toList();
    return new Verification(log, generations, feed, uris, endpoints, describers.datasets()).run();
  }
}
