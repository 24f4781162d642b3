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

  private static final AddressRange THIS_MACHINE = AddressRange.parse("127.0.0.0/8").orElseThrow();
  private static final AddressRange THIS_MACHINE_6 = AddressRange.parse("::1").orElseThrow();

  @Inject private OtherAddresses others;

  void look(HttpServletRequest request) {
    boolean isForwarded = request.getHeader("X-Forwarded-For") != null;
    if (isForwarded || !isThisMachine(request.getRemoteAddr())) {
      others.note(request.getHeader("Host"));
    }
  }

  private static boolean isThisMachine(String address) {
    return THIS_MACHINE.contains(address) || THIS_MACHINE_6.contains(address);
  }
}
