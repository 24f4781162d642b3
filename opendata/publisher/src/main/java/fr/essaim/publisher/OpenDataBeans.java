package fr.essaim.publisher;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.Editions;
import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.shared.InstanceClaim;
import fr.essaim.core.shared.Module;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.catalogue.Generations;
import fr.essaim.publisher.describe.Describer;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.DocumentCheck;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.edition.EditionMaker;
import fr.essaim.publisher.feed.Feed;
import fr.essaim.publisher.run.ConnectionSource;
import fr.essaim.publisher.run.DocumentMaker;
import fr.essaim.publisher.run.Publisher;
import fr.essaim.publisher.run.PublisherLoop;
import fr.essaim.publisher.run.SwitchedDatasets;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Puts the plain classes of this module together with the settings, once. What loads Jena is made
 * when it is first asked for, so that the application's start does not wait for it.
 */
@ApplicationScoped
public class OpenDataBeans {

  @Inject private Config config;
  @Resource private ManagedExecutorService executor;

  /** The URIs of this instance, from {@code essaim.base-uri}. */
  @Produces
  @Singleton
  public Uris uris() {
    return new Uris(
        config
            .getOptionalValue("essaim.base-uri", String.class)
            .orElse("http://localhost:8080")
            .replaceFirst("/+$", ""));
  }

  @Produces
  @Singleton
  public Vocabulary vocabulary(Uris uris) {
    return new Vocabulary(uris.base());
  }

  /** The describers, told apart by whether their module is on. */
  @Produces
  @Singleton
  public Describers describers(@Any Instance<Describer> all) {
    List<Describer> on = new ArrayList<>();
    List<Describer> off = new ArrayList<>();
    for (Describer describer : all) {
      (describer.dataset().module().map(Module::isOn).orElse(true) ? on : off).add(describer);
    }
    return new Describers(on, off);
  }

  @Produces
  @Singleton
  public Publisher publisher(Uris uris, Vocabulary vocabulary, Describers describers, Clock clock) {
    DocumentMaker maker =
        new DocumentMaker(
            uris, describers, new Once<>(() -> new DocumentCheck(vocabulary)), executor);
    return new Publisher(maker, clock);
  }

  /** Direct connections with the owner's role, beside the pool. */
  @Produces
  @Singleton
  public ConnectionSource connections() {
    PGSimpleDataSource direct = new PGSimpleDataSource();
    direct.setURL(config.getValue("essaim.db.url", String.class));
    direct.setUser(config.getValue("essaim.db.user", String.class));
    direct.setPassword(config.getValue("essaim.db.password", String.class));
    direct.setTcpKeepAlive(true);
    return direct::getConnection;
  }

  @Produces
  @Singleton
  public Generations generations(
      Uris uris,
      Vocabulary vocabulary,
      Describers describers,
      DocumentLog log,
      Editions editions,
      Clock clock) {
    Path dumps =
        Path.of(config.getOptionalValue("essaim.data-dir", String.class).orElse("var"), "dumps");
    long age = config.getOptionalValue("essaim.dump.max-age", Long.class).orElse(60L);
    return new Generations(
        dumps, Duration.ofSeconds(age), uris, vocabulary, describers, log, editions, clock);
  }

  @Produces
  @Singleton
  public EditionMaker editionMaker(
      ConnectionSource connections,
      Editions editions,
      InstanceMemory memory,
      DocumentLog log,
      Generations generations,
      Describers describers,
      Clock clock) {
    return new EditionMaker(
        connections, editions, memory, log, generations, describers.datasets(), clock);
  }

  @Produces
  @Singleton
  public Feed feed(DocumentLog log, InstanceMemory memory, Uris uris) {
    return new Feed(log, memory, uris, Feed.PAGE_SIZE);
  }

  @Produces
  @Singleton
  public PublisherLoop loop(
      ConnectionSource connections,
      Publisher publisher,
      InstanceMemory memory,
      InstanceClaim claim,
      Generations generations) {
    return new PublisherLoop(
        connections,
        publisher,
        memory,
        new SwitchedDatasets(publisher, memory),
        generations::logHasGrown,
        claim::mayPublish);
  }

  /** Makes a thing when it is first asked for, and then keeps it. */
  static final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private T made;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized T get() {
      if (made == null) {
        made = maker.get();
      }
      return made;
    }
  }
}
