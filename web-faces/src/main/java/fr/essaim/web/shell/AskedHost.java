package fr.essaim.web.shell;

import fr.essaim.core.administration.OtherAddresses;
import fr.essaim.core.shared.AddressRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Looks at the name under which a browser asks. What this machine asks of itself, as the launcher
 * and monitoring do, says nothing about the address that people use.
 */
@ApplicationScoped
public class AskedHost {

  @Inject private OtherAddresses others;

  void look(HttpServletRequest request) {
    boolean isForwarded = request.getHeader("X-Forwarded-For") != null;
    if (isForwarded || !AddressRange.isLoopback(request.getRemoteAddr())) {
      others.note(request.getHeader("Host"));
    }
  }
}
