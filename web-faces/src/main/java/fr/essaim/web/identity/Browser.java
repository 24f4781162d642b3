package fr.essaim.web.identity;

import java.util.List;
import java.util.Map;

/** The kind of a browser in words, such as {@code Firefox, Windows}: no version, nothing unique. */
final class Browser {

  /** Looked for in this order, for most name others too. */
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR", "Opera"),
          Map.entry("SamsungBrowser", "Samsung Internet"),
          Map.entry("Firefox", "Firefox"),
          Map.entry("FxiOS", "Firefox"),
          Map.entry("Chrome", "Chrome"),
          Map.entry("CriOS", "Chrome"),
          Map.entry("Safari", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Android", "Android"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS", "macOS"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Linux", "Linux"));

  private Browser() {}

  /**
   * @param userAgent what the browser says of itself; may be null
   * @return empty when that says nothing
   */
  static String of(String userAgent) {
    String said = userAgent == null ? "" : userAgent;
    String browser = first(BROWSERS, said);
    String system = first(SYSTEMS, said);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
  }

  private static String first(List<Map.Entry<String, String>> known, String said) {
    return known.stream()
        .filter(each -> said.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
