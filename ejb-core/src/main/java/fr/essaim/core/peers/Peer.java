package fr.essaim.core.peers;

import fr.essaim.core.fetch.WebBase;
import fr.essaim.core.shared.Labelled;
import java.util.Optional;

/**
 * Another network that this one follows.
 *
 * @param base what its addresses begin with, without a slash at the end
 * @param name what it is called here
 */
public record Peer(String base, String name) implements Labelled {

  /**
   * Reads {@code BASE=NAME}.
   *
   * @return empty for what is no such thing
   */
  static Optional<Peer> parse(String entry) {
    String[] parts = entry.split("=", 2);
    String name = parts.length == 2 ? parts[1].strip() : "";
    return WebBase.parse(parts[0])
        .filter(base -> !name.isEmpty())
        .map(base -> new Peer(base.address(), name));
  }

  /** Whom its pages are fetched from. */
  public WebBase web() {
    return new WebBase(base);
  }

  /** As addresses have it, an IPv6 address within brackets. */
  public String host() {
    return web().host();
  }

  @Override
  public String label(String language) {
    return name;
  }
}
