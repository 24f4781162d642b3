package fr.essaim.publisher.peers;

import fr.essaim.core.fetch.BoundedClient;
import fr.essaim.core.fetch.FetchFault;
import fr.essaim.core.fetch.FetchRefused;
import fr.essaim.core.jobs.Job;
import fr.essaim.core.peers.Peer;
import fr.essaim.core.peers.PeerLedger;
import fr.essaim.core.peers.PeerLedger.Reading;
import fr.essaim.publisher.document.Uris;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads the feeds of the networks that are followed, each from where it stood. One that is away,
 * slow or hostile is noted as such and holds nobody else up. Like {@code EditionJob} it is no bean.
 */
public final class PeerJob implements Job {

  private static final Logger LOG = Logger.getLogger(PeerJob.class.getName());

  /** How much of one feed a run reads; the next one goes on from there. */
  private static final int PAGES = 20;

  private final PeerLedger ledger;
  private final Uris ours;
  private final Clock clock;
  private final Function<Peer, BoundedClient> clients;

  public PeerJob(PeerLedger ledger, Uris ours, Clock clock) {
    this(ledger, ours, clock, peer -> new BoundedClient(peer.web()));
  }

  PeerJob(PeerLedger ledger, Uris ours, Clock clock, Function<Peer, BoundedClient> clients) {
    this.ledger = ledger;
    this.ours = ours;
    this.clock = clock;
    this.clients = clients;
  }

  @Override
  public String name() {
    return "peers";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public int run() {
    return read(false);
  }

  @Override
  public int runAsked() {
    return read(true);
  }

  private int read(boolean asked) {
    return (int) ledger.due(asked).stream().filter(this::isRead).count();
  }

  private boolean isRead(Reading reading) {
    Peer peer = reading.peer();
    try (BoundedClient client = clients.apply(peer)) {
      if (isFollowedToItsEnd(client, reading)) {
        ledger.seen(peer);
      }
      return true;
    } catch (FetchRefused refused) {
      LOG.log(Level.WARNING, "The network " + peer.base() + " could not be read", refused);
      ledger.failed(peer, refused.fault());
      return false;
    } catch (IOException closing) {
      throw new IllegalStateException(closing);
    }
  }

  private boolean isFollowedToItsEnd(BoundedClient client, Reading reading) throws FetchRefused {
    Peer peer = reading.peer();
    String address = reading.page();
    long position = reading.position();
    for (int pages = 0; pages < PAGES; pages++) {
      if (address == null) {
        position = 0;
        address = month(client, peer, position).orElse(null);
      }
      if (address == null) {
        return true;
      }
      Optional<PeerPage> found = page(client, peer, address);
      if (found.isEmpty()) {
        ledger.beginAgain(peer);
        address = null;
      } else {
        PeerPage page = found.get();
        long end = Math.max(position, page.position());
        Optional<String> next = page.next();
        if (next.isEmpty()) {
          next = month(client, peer, end);
        }
        ledger.keep(
            peer, page.prototypes(position), page.withdrawn(position), next.orElse(address), end);
        if (next.isEmpty()) {
          return true;
        }
        position = end;
        address = next.get();
      }
    }
    return false;
  }

  /** Where the first month begins that has something after a position only. */
  private Optional<String> month(BoundedClient client, Peer peer, long position)
      throws FetchRefused {
    return page(client, peer, PeerPage.root(peer))
        .orElseThrow(
            () -> new FetchRefused(FetchFault.MALFORMED, "no feed at " + peer.base(), null))
        .after(position);
  }

  private Optional<PeerPage> page(BoundedClient client, Peer peer, String address)
      throws FetchRefused {
    return client.get(address, body -> PeerPage.read(peer, ours, clock.instant(), body));
  }
}
