package fr.essaim.web.identity;

import fr.essaim.core.shared.AddressRange;
import fr.essaim.web.shell.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Knows a request of the loopback administration interface: it comes straight from this machine,
 * not through a proxy, to {@code /administration/}, and shows the token of the data directory.
 * Anyone who shows it elsewhere is nobody because of it, but may be told what only operators
 * measure.
 */
@ApplicationScoped
public class AdministrationToken {

  /** Where the interface is, from the context's root. */
  public static final String PATH = "/administration/";

  @Inject
  @ConfigProperty(name = "essaim.administration.token")
  private Optional<String> expected;

  boolean isShownBy(HttpServletRequest request) {
    return request.getServletPath().startsWith(PATH.substring(0, PATH.length() - 1))
        && isOfOperator(request);
  }

  /** Whether the request comes from this machine, with the token, whatever it asks for. */
  public boolean isOfOperator(HttpServletRequest request) {
    String shown = request.getHeader("Authorization");
    return shown != null
        && expected.isPresent()
        && !ClientAddress.isForwarded(request)
        && AddressRange.isLoopback(request.getRemoteAddr())
        && MessageDigest.isEqual(
            ("Bearer " + expected.get()).getBytes(StandardCharsets.UTF_8),
            shown.getBytes(StandardCharsets.UTF_8));
  }
}
