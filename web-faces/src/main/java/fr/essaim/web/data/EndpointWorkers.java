package fr.essaim.web.data;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * The endpoint workers that the setting {@code essaim.endpoint.url} names, and which of them to ask
 * for whom. Every second each is asked whether it is ready, so that no request needs to.
 */
@ApplicationScoped
public class EndpointWorkers {

  private static final Duration ROUND = Duration.ofSeconds(1);
  private static final int USUAL_TIMEOUT_SECONDS = 10;

  /** What a query may take beside its time: its turn, the watchdog's grace, a full garbage heap. */
  private static final Duration BESIDE_QUERY = Duration.ofSeconds(20);

  @Inject private Config config;
  @Resource private ManagedScheduledExecutorService scheduler;

  private List<Worker> workers = List.of();
  private List<ScheduledFuture<?>> rounds = List.of();

  protected EndpointWorkers() {}

  EndpointWorkers(List<URI> addresses, Duration patience) {
    workers = addresses.stream().map(address -> new Worker(address, patience)).toList();
  }

  @PostConstruct
  void open() {
    int timeout =
        config
            .getOptionalValue("essaim.endpoint.timeout", Integer.class)
            .orElse(USUAL_TIMEOUT_SECONDS);
    Duration patience = Duration.ofSeconds(timeout).plus(BESIDE_QUERY);
    workers =
        config.getOptionalValues("essaim.endpoint.url", String.class).orElse(List.of()).stream()
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .map(address -> new Worker(URI.create(address), patience))
            .toList();
    rounds = workers.stream().<ScheduledFuture<?>>map(this::lookAfter).toList();
  }

  /** Each by itself, so that one that keeps us waiting delays no news of another. */
  private ScheduledFuture<?> lookAfter(Worker worker) {
    return scheduler.scheduleWithFixedDelay(
        worker::probe, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void close() {
    rounds.forEach(round -> round.cancel(true));
    workers.forEach(Worker::close);
  }

  /** Asks each how it is. */
  public List<WorkerHealth> health() {
    return workers.stream().map(Worker::probe).toList();
  }

  /**
   * What one of them tells of itself; empty if there is none of that name, or it is away.
   *
   * @param name as its log is called, such as {@code endpoint-1}
   */
  public Optional<String> metrics(String name) {
    for (int number = 1; number <= workers.size(); number++) {
      if (name.equals("endpoint-" + number)) {
        return workers.get(number - 1).metrics();
      }
    }
    return Optional.empty();
  }

  /** The limits of those that were heard, which all have the same; nothing before. */
  List<WorkerLimit> limits() {
    return heard(Worker::limits);
  }

  /** What they have beside SPARQL's own. */
  List<WorkerExtension> extensions() {
    return heard(Worker::extensions);
  }

  private <T> List<T> heard(Function<Worker, List<T>> told) {
    return workers.stream()
        .map(told)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * The ready ones in the order in which to ask them. A client's first is always the same one while
   * it is ready, for each worker keeps its own account of what a client has used.
   */
  List<Worker> readyFor(String clientAddress) {
    return workers.stream()
        .filter(Worker::isReady)
        .sorted(Comparator.comparingLong(worker -> -weight(clientAddress, worker)))
        .toList();
  }

  /** The same; when none is known to be ready they are asked, for one may have just come back. */
  List<Worker> readyNowFor(String clientAddress) {
    List<Worker> ready = readyFor(clientAddress);
    if (!ready.isEmpty()) {
      return ready;
    }
    health();
    return readyFor(clientAddress);
  }

  /**
   * Whom to ask when one was lost: another, even one that has just come back, or else the same
   * again, for a connection can break without its worker.
   */
  Worker nextFor(String clientAddress, Worker lost) {
    return another(clientAddress, lost)
        .or(
            () -> {
              health();
              return another(clientAddress, lost);
            })
        .orElse(lost);
  }

  private Optional<Worker> another(String clientAddress, Worker lost) {
    return readyFor(clientAddress).stream().filter(worker -> worker != lost).findFirst();
  }

  /** Rendezvous hashing: when a worker goes, only its own clients change to another. */
  private static long weight(String clientAddress, Worker worker) {
    return mixed(mixed(clientAddress.hashCode()) ^ worker.address().hashCode());
  }

  /** Spreads what differs little over all bits (the finaliser of SplitMix64). */
  private static long mixed(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
