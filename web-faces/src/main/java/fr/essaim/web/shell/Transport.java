package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.Config;

/**
 * Whether people come by TLS: the base of the addresses says so, or a proxy that is trusted.
 * Anybody else can send {@code X-Forwarded-Proto} too, and is not believed.
 */
@ApplicationScoped
public class Transport {

  @Inject private Config config;
  @Inject private ClientAddress addresses;

  boolean isSecure(HttpServletRequest request) {
    return isSecure(
        config.getOptionalValue("essaim.base-uri", String.class).orElse(""),
        addresses.isFromTrustedProxy(request),
        request.getHeader("X-Forwarded-Proto"));
  }

  static boolean isSecure(String baseUri, boolean trustedProxy, String forwardedProtocol) {
    return baseUri.startsWith("https://") || (trustedProxy && "https".equals(forwardedProtocol));
  }
}
