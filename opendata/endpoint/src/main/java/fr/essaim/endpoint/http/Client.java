package fr.essaim.endpoint.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Who asks, as far as budgets care.
 *
 * <p>Only a program of this machine, which is the application, is believed when it says for whom it
 * asks. When it says nothing it asks for itself, and has no budget.
 */
final class Client {

  private static final int NETWORK_BYTES = 8;

  private Client() {}

  /** Whether a program of this machine asks, for whomever. */
  static boolean isOfThisMachine(Request request) {
    var peer = request.getConnectionMetaData().getConnection().getEndPoint();
    return peer.getRemoteSocketAddress() instanceof InetSocketAddress address
        && address.getAddress().isLoopbackAddress();
  }

  /** A name for the client, or nothing for the machine itself. */
  static Optional<String> of(Request request) {
    var peer = request.getConnectionMetaData().getConnection().getEndPoint();
    if (!(peer.getRemoteSocketAddress() instanceof InetSocketAddress address)) {
      return Optional.empty();
    }
    List<String> forwarded = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
    return of(address.getAddress(), forwarded);
  }

  static Optional<String> of(InetAddress peer, List<String> forwarded) {
    if (!peer.isLoopbackAddress()) {
      return Optional.of(network(peer));
    }
    return forwarded.isEmpty()
        ? Optional.empty()
        : Optional.of(forwarded.get(forwarded.size() - 1).trim());
  }

  /** A whole network of IPv6 belongs to one client, who could take a new address each time. */
  private static String network(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
        : address.getHostAddress();
  }
}
