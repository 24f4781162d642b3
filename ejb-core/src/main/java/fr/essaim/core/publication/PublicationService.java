package fr.essaim.core.publication;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where an administrator sees what waits, what went wrong, and has it tried again. */
@Stateless
public class PublicationService {

  @Inject private Access access;
  @Inject private Clock clock;
  @Inject private DocumentLog log;
  @Inject private PublicationQueue queue;
  @Inject private InstanceMemory memory;
  @Inject private Outbox outbox;

  /** Provided by the publisher, which this module knows only when it runs. */
  @Inject private Instance<ServedGeneration> generation;

  @Requires(Permission.INSTANCE_WATCH)
  public PublicationStatus status() {
    access.scope(Permission.INSTANCE_WATCH);
    Optional<LogEntry> last = log.last();
    PublicationQueue.Waiting waiting = queue.waiting();
    return new PublicationStatus(
        last.map(LogEntry::position).orElse(0L),
        last.map(LogEntry::publishedAt).orElse(null),
        waiting.changes(),
        waiting
            .oldest()
            .map(since -> Duration.between(since, clock.instant()))
            .filter(lag -> !lag.isNegative())
            .orElse(Duration.ZERO),
        queue.parked(),
        memory.baseUri().filter(base -> !base.equals(configuredBase())),
        generation.stream().findAny().flatMap(ServedGeneration::failure));
  }

  /**
   * Has a parked row tried again; it stays listed until it succeeds.
   *
   * @throws UnknownThing when no such row is parked
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "publication.retry")
  public void retry(String type, String key) {
    access.require(Permission.INSTANCE_ADMINISTER, null, type + "/" + key);
    boolean parked =
        queue.parked().stream().anyMatch(row -> row.type().equals(type) && row.key().equals(key));
    if (!parked) {
      throw new UnknownThing(type, key);
    }
    outbox.changed(type, key);
  }

  /** Has everything that is parked tried again, and says how much that is. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "publication.retry-all")
  public int retryAll() {
    access.require(Permission.INSTANCE_ADMINISTER, null, "publication/parked");
    List<ParkedRow> parked = queue.parked();
    parked.forEach(row -> outbox.changed(row.type(), row.key()));
    return parked.size();
  }

  private static String configuredBase() {
    return ConfigProvider.getConfig().getValue("essaim.base-uri", String.class);
  }
}
