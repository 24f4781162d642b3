package fr.essaim.config.launcher;

import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;

/**
 * The address that the pages are listened to on: this machine alone or all of its addresses, for
 * the launcher and its commands come to it from this machine. {@code ::} is every address of both
 * versions of the protocol.
 */
record ListeningHost(String address) {

  private static final String ONLY_VERSION_6 = "::1";

  static ListeningHost of(Settings settings) {
    return new ListeningHost(settings.text(Setting.HOST));
  }

  /** How this machine itself gets there, as addresses of the web have it. */
  String loopback() {
    return address.equals(ONLY_VERSION_6) ? "[" + ONLY_VERSION_6 + "]" : "127.0.0.1";
  }

  /** What a browser on this machine is told. */
  String forBrowsers() {
    return address.equals(ONLY_VERSION_6) ? loopback() : "localhost";
  }
}
