package fr.essaim.web.identity;

import fr.essaim.core.shared.AddressRange;
import fr.essaim.web.shell.ClientAddress;
import fr.essaim.web.shell.SeparateLog;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * From which addresses sign-ins were refused, for a program such as fail2ban that shuts them out
 * before they reach us, and for nothing else: a file of its own, which names no account, is written
 * only where {@code essaim.log.sign-ins} says {@code true}, and whose lines are gone after four
 * weeks at most. Its form is fixed, whatever form other logs have.
 */
@ApplicationScoped
public class SignInLog {

  private static final String NAME = "sign-ins.log";

  @Inject private Config config;
  @Inject private ClientAddress addresses;
  @Inject private Clock clock;

  private Optional<SeparateLog> log = Optional.empty();

  /** At the start, for a program that shuts out may not start itself where there is no file. */
  void open(@Observes @Initialized(ApplicationScoped.class) Object application) {
    if (config.getOptionalValue("essaim.log.sign-ins", Boolean.class).orElse(false)) {
      log = SeparateLog.inFile(config, NAME);
    }
  }

  @PreDestroy
  void close() {
    log.ifPresent(SeparateLog::close);
  }

  /** What is no address, as a proxy of somebody's may write it, is nobody to be shut out. */
  void refused(HttpServletRequest request) {
    String address = addresses.exactly(request);
    if (log.isPresent() && AddressRange.parse(address).isPresent()) {
      log.get()
          .write(
              "%s sign-in refused from %s"
                  .formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS), address));
    }
  }
}
