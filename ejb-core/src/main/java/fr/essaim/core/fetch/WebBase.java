package fr.essaim.core.fetch;

import fr.essaim.core.shared.PublicAddresses;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom one may fetch from.
 *
 * @param address what their addresses begin with, a scheme and a host, without a slash at the end
 */
public record WebBase(String address) {

  /**
   * Reads a scheme and a host alone; the scheme is https, unless the host is an address of one's
   * own machine or network.
   *
   * @return empty for what is no such thing
   */
  public static Optional<WebBase> parse(String entry) {
    String base = entry.strip().replaceFirst("/+$", "");
    try {
      URI uri = URI.create(base);
      boolean isBase =
          uri.getHost() != null
              && base.equals(uri.getScheme() + "://" + uri.getRawAuthority())
              && uri.getRawUserInfo() == null
              && base.equals(base.toLowerCase(Locale.ROOT));
      return Optional.of(new WebBase(base)).filter(found -> isBase && found.isSafe());
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private boolean isSafe() {
    return address.startsWith("https:") || (address.startsWith("http:") && isOfOnesOwn());
  }

  /** Whether it names a machine of one's own outright, by its address or as {@code localhost}. */
  public boolean isOfOnesOwn() {
    return host().equals("localhost")
        || PublicAddresses.containsHost(host()).filter(isPublic -> !isPublic).isPresent();
  }

  /** As addresses have it, an IPv6 address within brackets. */
  public String host() {
    return URI.create(address).getHost();
  }

  /** Whether an address is one of theirs. */
  public boolean holds(String other) {
    return other.startsWith(address + "/");
  }
}
