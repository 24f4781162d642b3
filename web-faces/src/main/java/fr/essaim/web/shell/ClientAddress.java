package fr.essaim.web.shell;

import fr.essaim.core.shared.AddressRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. {@code X-Forwarded-For} is believed only as far as proxies named in
 * {@code essaim.trusted-proxies} wrote it: anybody can send that header.
 */
@ApplicationScoped
public class ClientAddress {

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
    return trusted(trustedProxies.orElse("")).contains(request.getRemoteAddr());
  }

  private static Set<String> trusted(String setting) {
    return Stream.of(setting.split(","))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  static String resolve(String remote, String forwardedFor, Set<String> trusted) {
    if (forwardedFor == null || !trusted.contains(remote)) {
      return remote;
    }
    List<String> way = new ArrayList<>(List.of(forwardedFor.split(",")));
    Collections.reverse(way);
    String nearest = remote;
    for (String hop : way) {
      nearest = hop.strip();
      if (!trusted.contains(nearest)) {
        return nearest;
      }
    }
    return nearest;
  }
}
