package fr.essaim.core.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What all addresses of this instance begin with, {@code essaim.base-uri}: pages, links of e-mails,
 * open data. Where nobody set it, this machine's own, as the launcher has it.
 */
@ApplicationScoped
public class BaseUri {

  private static final int USUAL_PORT = 8080;

  @Inject private Config config;

  /** Without a slash at its end. */
  public String text() {
    return of(
        config.getOptionalValue("essaim.base-uri", String.class),
        config.getOptionalValue("essaim.port", Integer.class).orElse(USUAL_PORT));
  }

  /** Whether it means something on another machine. */
  public boolean isForOthers() {
    return isForOthers(text());
  }

  static String of(Optional<String> set, int port) {
    return set.map(String::strip)
        .filter(base -> !base.isEmpty())
        .map(base -> base.replaceFirst("/+$", ""))
        .orElse("http://localhost:" + port);
  }

  static boolean isForOthers(String base) {
    String host = URI.create(base).getHost();
    return host != null && !host.equals("localhost") && !host.startsWith("127.");
  }
}
