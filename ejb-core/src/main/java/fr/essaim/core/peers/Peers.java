package fr.essaim.core.peers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The networks that {@code essaim.peers} names: {@code BASE=NAME}, separated by semicolons. */
@ApplicationScoped
public class Peers {

  private static final Logger LOG = Logger.getLogger(Peers.class.getName());

  @Inject private Config config;

  private volatile List<Peer> named;

  public List<Peer> all() {
    if (named == null) {
      named =
          Arrays.stream(config.getOptionalValue("essaim.peers", String.class).orElse("").split(";"))
              .filter(entry -> !entry.isBlank())
              .flatMap(Peers::read)
              .toList();
    }
    return named;
  }

  /** What their addresses begin with. */
  public List<String> bases() {
    return all().stream().map(Peer::base).toList();
  }

  /** Those by what their addresses begin with. */
  public Map<String, Peer> byBase() {
    return all().stream()
        .collect(Collectors.toMap(Peer::base, Function.identity(), (one, again) -> one));
  }

  private static Stream<Peer> read(String entry) {
    Optional<Peer> peer = Peer.parse(entry);
    if (peer.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "essaim.peers: \"{0}\" is left out; write https://HOST=NAME",
          entry.strip());
    }
    return peer.stream();
  }
}
