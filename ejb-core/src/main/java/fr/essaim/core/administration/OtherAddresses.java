package fr.essaim.core.administration;

import fr.essaim.core.shared.BaseUri;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Under which addresses this node is asked that its base is none of: a base that is wrong, or a
 * proxy that hands on another name, is seen here first. Anybody can ask under any name, so it is
 * worth a look and no more.
 */
@ApplicationScoped
public class OtherAddresses {

  private static final Logger LOG = Logger.getLogger(OtherAddresses.class.getName());
  private static final Duration QUIET = Duration.ofHours(1);
  private static final Duration MEMORY = Duration.ofDays(1);
  private static final Pattern READABLE = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,100}");
  private static final String UNREADABLE = "…";

  @Inject private BaseUri base;
  @Inject private Clock clock;

  private volatile Asked last;
  private volatile Instant said = Instant.EPOCH;

  private record Asked(String address, Instant at) {}

  /**
   * Notes under which name a browser came.
   *
   * @param host a host with its port, unless that goes without saying
   */
  public void note(String host) {
    if (host == null || isOurs(host, base.text())) {
      return;
    }
    String address = READABLE.matcher(host).matches() ? host : UNREADABLE;
    Instant now = clock.instant();
    last = new Asked(address, now);
    if (said.plus(QUIET).isBefore(now)) {
      said = now;
      LOG.log(
          Level.WARNING,
          "Somebody came to {0}, and essaim.base-uri is {1}: correct it, or have the proxy hand on"
              + " the name that it was asked for",
          new Object[] {address, base.text()});
    }
  }

  /** The last of the day; empty where all came to the base. */
  public Optional<String> last() {
    Asked asked = last;
    return asked == null || asked.at().plus(MEMORY).isBefore(clock.instant())
        ? Optional.empty()
        : Optional.of(asked.address());
  }

  static boolean isOurs(String host, String base) {
    URI uri = URI.create(base);
    int usual = uri.getScheme().equals("https") ? 443 : 80;
    String own = uri.getRawAuthority().toLowerCase(Locale.ROOT);
    String asked = host.toLowerCase(Locale.ROOT);
    return asked.equals(own) || asked.equals(own + ":" + usual) || own.equals(asked + ":" + usual);
  }
}
