package fr.essaim.web.shell;

import fr.essaim.core.shared.AddressRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. {@code X-Forwarded-For} is believed only as far as proxies named in
 * {@code essaim.trusted-proxies} wrote it: anybody can send that header.
 */
@ApplicationScoped
public class ClientAddress {

  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([0-9a-fA-F:.]+)](?::\\d+)?|(\\d+(?:\\.\\d+){3}):\\d+");

  @Inject
  @ConfigProperty(name = "essaim.trusted-proxies")
  private Optional<String> trustedProxies;

  /** What a client is counted by, as {@link AddressRange#client} has it. */
  public String of(HttpServletRequest request) {
    return AddressRange.client(exactly(request));
  }

  /** The address of the client, or of the first proxy on the way that is not ours. */
  public String exactly(HttpServletRequest request) {
    return resolve(
        request.getRemoteAddr(),
        request.getHeader("X-Forwarded-For"),
        trusted(trustedProxies.orElse("")));
  }

  /** Whether a proxy that the settings name handed the request on. */
  public boolean isFromTrustedProxy(HttpServletRequest request) {
    return isOne(trusted(trustedProxies.orElse("")), request.getRemoteAddr());
  }

  static List<AddressRange> trusted(String setting) {
    return Stream.of(setting.split(","))
        .map(String::strip)
        .flatMap(address -> AddressRange.parse(address).stream())
        .toList();
  }

  static String resolve(String remote, String forwardedFor, List<AddressRange> trusted) {
    if (forwardedFor == null || !isOne(trusted, remote)) {
      return remote;
    }
    List<String> way = new ArrayList<>(List.of(forwardedFor.split(",")));
    Collections.reverse(way);
    String nearest = remote;
    for (String hop : way) {
      nearest = bare(hop.strip());
      if (!isOne(trusted, nearest)) {
        return nearest;
      }
    }
    return nearest;
  }

  private static boolean isOne(List<AddressRange> trusted, String address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  /** Some proxies write a port, and an address of version 6 within brackets. */
  private static String bare(String hop) {
    Matcher written = WITH_PORT.matcher(hop);
    return written.matches() ? Objects.requireNonNullElse(written.group(1), written.group(2)) : hop;
  }
}
