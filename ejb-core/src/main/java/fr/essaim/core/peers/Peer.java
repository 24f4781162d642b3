package fr.essaim.core.peers;

import fr.essaim.core.shared.Labelled;
import fr.essaim.core.shared.PublicAddresses;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Another network that this one follows.
 *
 * @param base what its addresses begin with, without a slash at the end
 * @param name what it is called here
 */
public record Peer(String base, String name) implements Labelled {

  /**
   * Reads {@code BASE=NAME}. The base is a scheme and a host alone; the scheme is https, unless the
   * host is an address of one's own machine or network.
   *
   * @return empty for what is no such thing
   */
  static Optional<Peer> parse(String entry) {
    String[] parts = entry.split("=", 2);
    String base = parts[0].strip().replaceFirst("/+$", "");
    String name = parts.length == 2 ? parts[1].strip() : "";
    try {
      URI uri = URI.create(base);
      boolean isBase =
          uri.getHost() != null
              && base.equals(uri.getScheme() + "://" + uri.getRawAuthority())
              && uri.getRawUserInfo() == null
              && base.equals(base.toLowerCase(Locale.ROOT));
      Peer peer = new Peer(base, name);
      boolean isSafe =
          Objects.equals(uri.getScheme(), "https")
              || (Objects.equals(uri.getScheme(), "http") && isBase && peer.isOfOnesOwn());
      return isBase && isSafe && !name.isEmpty() ? Optional.of(peer) : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Whether it names a machine of one's own outright, by its address or as {@code localhost}. */
  public boolean isOfOnesOwn() {
    return host().equals("localhost")
        || PublicAddresses.containsHost(host()).filter(isPublic -> !isPublic).isPresent();
  }

  /** As addresses have it, an IPv6 address within brackets. */
  public String host() {
    return URI.create(base).getHost();
  }

  @Override
  public String label(String language) {
    return name;
  }
}
