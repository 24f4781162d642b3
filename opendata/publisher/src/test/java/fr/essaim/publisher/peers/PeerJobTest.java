package fr.essaim.publisher.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.essaim.core.fetch.FetchFault;
import fr.essaim.core.peers.ForeignPrototype;
import fr.essaim.core.peers.Peer;
import fr.essaim.core.peers.PeerLedger;
import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.document.Uris;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a feed is followed from where it stood, and what happens where that fails. */
class PeerJobTest {

  private final Map<String, String> pages = new HashMap<>();
  private final Notes notes = new Notes();
  private HttpServer server;
  private Peer peer;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] bytes = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                page == null ? 410 : 200, page == null ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    peer = new Peer("http://127.0.0.1:" + server.getAddress().getPort(), "Le voisin");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** What the job tells the ledger, in words. */
  private static final class Notes extends PeerLedger {

    private final List<Reading> due = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @Override
    public List<Reading> due(boolean asked) {
      return due;
    }

    @Override
    public void keep(
        Peer peer,
        Collection<ForeignPrototype> prototypes,
        Map<String, Instant> withdrawn,
        String next,
        long position) {
      told.add(
          prototypes.stream().map(ForeignPrototype::key).toList()
              + " "
              + withdrawn.keySet()
              + " "
              + next.replace(peer.base(), "")
              + " "
              + position);
    }

    @Override
    public void beginAgain(Peer peer) {
      told.add("again");
    }

    @Override
    public void seen(Peer peer) {
      told.add("seen");
    }

    @Override
    public void failed(Peer peer, FetchFault fault) {
      told.add(fault.name());
    }
  }

  private String leadsTo(String path) {
    return "<" + peer.base() + "/r> <" + Namespaces.TREE + "node> <" + peer.base() + path + "> .\n";
  }

  private String month(long first, String path) {
    String relation = "<" + peer.base() + "/ldes/prototypes#" + first + "> <" + Namespaces.TREE;
    return relation
        + ("node> <" + peer.base() + path + "> .\n" + relation)
        + ("path> <" + Namespaces.SCHEMA + "position> .\n" + relation)
        + ("value> \"" + first + "\" .\n");
  }

  private String member(long position, String activity, String key) {
    String member = "<" + peer.base() + "/ldes/prototypes#" + position + ">";
    return member
        + (" <" + Namespaces.RDF + "type> <" + Namespaces.AS + activity + "> .\n" + member)
        + (" <" + Namespaces.DCT + "isVersionOf> <" + peer.base() + "/doc/prototype/" + key)
        + ("> .\n" + member + " <" + Namespaces.DCT + "created> \"2026-11-20T10:00:00Z\" .\n")
        + (member + " <" + Namespaces.SCHEMA + "position> \"" + position + "\" .\n")
        + ("<" + peer.base() + "/id/prototype/" + key + "> <" + Namespaces.DCT + "title> \"T\"@fr ")
        + (member + " .\n");
  }

  private int run(String page, long position) {
    notes.due.add(new PeerLedger.Reading(peer, page, position));
    return new PeerJob(notes, new Uris("https://ours.example"), Clock.systemUTC()).run();
  }

  private void feed() {
    pages.put("/ldes/prototypes.nq", month(1, "/ldes/prototypes/1/0.nq"));
    pages.put(
        "/ldes/prototypes/1/0.nq",
        leadsTo("/ldes/prototypes/1/2.nq") + member(1, "Create", "a") + member(2, "Create", "b"));
    pages.put("/ldes/prototypes/1/2.nq", member(3, "Delete", "a"));
  }

  @Test
  void beginsAtTheRootAndFollowsThePages() {
    feed();

    assertThat(run(null, 0)).isOne();
    assertThat(notes.told)
        .containsExactly(
            "[a, b] [] /ldes/prototypes/1/2.nq 2", "[] [a] /ldes/prototypes/1/2.nq 3", "seen");
  }

  @Test
  void goesFromTheEndOfAMonthToTheNextOne() {
    feed();
    pages.put(
        "/ldes/prototypes.nq",
        month(1, "/ldes/prototypes/1/0.nq") + month(4, "/ldes/prototypes/1/3.nq"));
    pages.put("/ldes/prototypes/1/3.nq", member(4, "Create", "c"));

    run(peer.base() + "/ldes/prototypes/1/2.nq", 3);
    assertThat(notes.told)
        .containsExactly(
            "[] [] /ldes/prototypes/1/3.nq 3", "[c] [] /ldes/prototypes/1/3.nq 4", "seen");
  }

  @Test
  void aNetworkThatHasPublishedNothingIsSeen() {
    pages.put("/ldes/prototypes.nq", "");

    run(null, 0);
    assertThat(notes.told).containsExactly("seen");
  }

  @Test
  void goesOnWhereItStoodAndTakesNothingInTwice() {
    feed();

    run(peer.base() + "/ldes/prototypes/1/2.nq", 3);
    assertThat(notes.told).containsExactly("[] [] /ldes/prototypes/1/2.nq 3", "seen");
  }

  @Test
  void beginsAgainWhereThePagesHaveOtherAddresses() {
    feed();

    run(peer.base() + "/ldes/prototypes/0/250.nq", 900);
    assertThat(notes.told)
        .containsExactly(
            "again",
            "[a, b] [] /ldes/prototypes/1/2.nq 2",
            "[] [a] /ldes/prototypes/1/2.nq 3",
            "seen");
  }

  @Test
  void keepsWhatItReadBeforeAPageThatIsMalformed() {
    feed();
    pages.put("/ldes/prototypes/1/2.nq", "<html>");

    assertThat(run(null, 0)).isZero();
    assertThat(notes.told).containsExactly("[a, b] [] /ldes/prototypes/1/2.nq 2", "MALFORMED");
  }

  @Test
  void doesNotFollowAFeedWithoutEnd() {
    feed();
    pages.put("/ldes/prototypes/1/2.nq", leadsTo("/ldes/prototypes/1/0.nq"));

    run(null, 0);
    assertThat(notes.told).hasSize(20).doesNotContain("seen");
  }

  @Test
  void oneThatIsAwayOrHasNoFeedHoldsNobodyUp() {
    feed();
    Peer away = new Peer("http://127.0.0.1:1", "Personne");
    notes.due.add(new PeerLedger.Reading(away, null, 0));
    run(null, 0);
    assertThat(notes.told).startsWith("UNREACHABLE").endsWith("seen");

    pages.clear();
    notes.due.clear();
    run(null, 0);
    assertThat(notes.told).endsWith("MALFORMED");
  }
}
