package fr.essaim.web.operation;

import fr.essaim.core.shared.AddressRange;
import fr.essaim.web.shell.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may read the metrics: this machine, unless {@code essaim.metrics.allow} names others. A
 * request that a proxy handed on comes from where a trusted proxy says; from any other proxy it is
 * nobody's.
 */
@ApplicationScoped
public class MetricsReaders {

  private static final Logger LOG = Logger.getLogger(MetricsReaders.class.getName());
  private static final String THIS_MACHINE = "127.0.0.0/8, ::1";

  private ClientAddress addresses;
  private List<AddressRange> allowed;

  protected MetricsReaders() {}

  @Inject
  MetricsReaders(
      ClientAddress addresses,
      @ConfigProperty(name = "essaim.metrics.allow") Optional<String> setting) {
    this.addresses = addresses;
    this.allowed = ranges(setting.orElse(THIS_MACHINE));
  }

  boolean mayRead(HttpServletRequest request) {
    if (!addresses.isKnown(request)) {
      return false;
    }
    String address = addresses.exactly(request);
    return allowed.stream().anyMatch(range -> range.contains(address));
  }

  static List<AddressRange> ranges(String setting) {
    return Stream.of(setting.split(","))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .flatMap(MetricsReaders::range)
        .toList();
  }

  private static Stream<AddressRange> range(String text) {
    Optional<AddressRange> range = AddressRange.parse(text);
    if (range.isEmpty()) {
      LOG.warning(() -> "essaim.metrics.allow has no address in " + text);
    }
    return range.stream();
  }
}
