package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this machine, which the application server looks up when it starts. */
final class HostName {

  private HostName() {}

  /**
   * @throws Refusal when it leads nowhere, as in a bare root of a system
   */
  static void requireKnown() {
    try {
      InetAddress.getLocalHost();
    } catch (UnknownHostException e) {
      // The message begins with the name.
      throw new Refusal(
          "The name of this machine leads to no address (%s): add a line with 127.0.1.1 and that name to /etc/hosts."
              .formatted(e.getMessage()),
          e);
    }
  }
}
