package fr.essaim.web.data;

import fr.essaim.core.shared.AdmissionQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks a ready endpoint worker, and another one when the first is lost. */
@ApplicationScoped
public class EndpointClient {

  private static final Logger LOG = Logger.getLogger(EndpointClient.class.getName());

  /**
   * A query that ran for longer than this when its worker was lost is not asked again: it may be
   * what the worker was lost to, and would take the next one with it.
   */
  private static final Duration HARMLESS = Duration.ofSeconds(3);

  private EndpointWorkers workers;

  protected EndpointClient() {}

  @Inject
  EndpointClient(EndpointWorkers workers) {
    this.workers = workers;
  }

  /** As {@link #send(WorkerRequest)}, to {@code /sparql}. */
  Optional<WorkerAnswer> send(
      String method,
      String queryString,
      Map<String, String> headers,
      byte[] body,
      String clientAddress)
      throws IOException {
    return send(new WorkerRequest(method, "/sparql", queryString, headers, body, clientAddress));
  }

  /**
   * @return the worker's answer, to be closed by the caller; empty if none could answer
   */
  Optional<WorkerAnswer> send(WorkerRequest request) throws IOException {
    AdmissionQueue.leaveProcessor();
    List<Worker> ready = workers.readyNowFor(request.clientAddress());
    if (ready.isEmpty()) {
      return Optional.empty();
    }
    Worker first = ready.get(0);
    long start = System.nanoTime();
    try {
      WorkerAnswer answer = first.send(request);
      if (!answer.isOfAStartingWorker()) {
        return Optional.of(answer);
      }
      first.isAway();
      if (ready.size() == 1) {
        return Optional.of(answer);
      }
      answer.abandon();
    } catch (IOException lost) {
      takeNote(first, lost);
      if (System.nanoTime() - start > HARMLESS.toNanos()) {
        return Optional.empty();
      }
    }
    return lastTry(workers.nextFor(request.clientAddress(), first), request);
  }

  /** By a connection of its own: an old one may be to a process that is gone. */
  private static Optional<WorkerAnswer> lastTry(Worker worker, WorkerRequest request) {
    worker.forgetConnections();
    try {
      return Optional.of(worker.send(request));
    } catch (IOException lost) {
      takeNote(worker, lost);
      return Optional.empty();
    }
  }

  /** A connection can break without its worker; where nobody listens or answers there is none. */
  private static void takeNote(Worker worker, IOException lost) {
    LOG.log(Level.INFO, "Endpoint worker {0} lost: {1}", new Object[] {worker.address(), lost});
    if (lost instanceof ConnectException || lost instanceof SocketTimeoutException) {
      worker.isAway();
    } else {
      worker.forgetConnections();
    }
  }
}
