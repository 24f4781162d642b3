package fr.essaim.core.shared;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the addresses of the internet from those of a machine, of a local network, or kept for a
 * special purpose (the registries of IANA, RFC 6890). An IPv4 address that is written as an IPv6
 * one counts as itself; one that a tunnel or a translator carries within an IPv6 address does not.
 */
public final class PublicAddresses {

  private static final AddressRange ALL_OF_IPV4 = range("0.0.0.0/0");
  private static final AddressRange INTERNET_OF_IPV6 = range("2000::/3");

  private static final List<AddressRange> SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(PublicAddresses::range)
          .toList();

  private PublicAddresses() {}

  /** Whether anybody on the internet is reached by this address. */
  public static boolean contains(InetAddress address) {
    return contains(address.getHostAddress().replaceFirst("%.*", ""));
  }

  /**
   * The same of a host as an address of the web has it.
   *
   * @return empty for a name, which says nothing
   */
  public static Optional<Boolean> containsHost(String host) {
    String literal = host.replaceAll("^\\[|]$", "");
    return AddressRange.parse(literal).map(address -> contains(literal));
  }

  private static boolean contains(String literal) {
    return (ALL_OF_IPV4.contains(literal) || INTERNET_OF_IPV6.contains(literal))
        && SPECIAL.stream().noneMatch(range -> range.contains(literal));
  }

  private static AddressRange range(String text) {
    return AddressRange.parse(text).orElseThrow();
  }
}
