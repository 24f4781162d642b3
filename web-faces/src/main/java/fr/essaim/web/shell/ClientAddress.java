package fr.essaim.web.shell;

import fr.essaim.core.shared.AddressRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
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

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /** What proxies add to a request that they hand on. */
  private static final List<String> FORWARDING =
      List.of(
          FORWARDED_FOR, "Forwarded", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

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
        way(request.getHeaders(FORWARDED_FOR)),
        trusted(trustedProxies.orElse("")));
  }

  /** Some proxies add a line of their own below those that the client made up. */
  static String way(Enumeration<String> lines) {
    return lines.hasMoreElements() ? String.join(",", Collections.list(lines)) : null;
  }

  /** Whether somebody says that the request came through them, truly or not. */
  public static boolean isForwarded(HttpServletRequest request) {
    return FORWARDING.stream().anyMatch(name -> request.getHeader(name) != null);
  }

  /** Whether it came straight, or a proxy that is trusted tells from where. */
  public boolean isKnown(HttpServletRequest request) {
    return !isForwarded(request)
        || (isFromTrustedProxy(request) && request.getHeader(FORWARDED_FOR) != null);
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
