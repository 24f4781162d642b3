package fr.essaim.core.network;

import fr.essaim.core.shared.PlainText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What the typed fields of the network's commands have in common: blank is unknown. */
final class Fields {

  /** At most 254 characters, as e-mail has it. */
  static final String EMAIL = "(?=.{1,254}$)[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+";

  static final String PHONE = "\\+?[0-9 ().-]{3,25}";

  static final String TOO_LONG = "network.text.too-long";
  static final String NO_EMAIL = "network.email.invalid";
  static final String NO_PHONE = "network.phone.invalid";

  private static final int MAX_ADDRESS = 500;

  private Fields() {}

  /** The text without outer blanks; null for none. */
  static String text(String value) {
    String plain = PlainText.of(value);
    return plain.isEmpty() ? null : plain;
  }

  /** A number as one dials it, whatever spaces and hyphens it was pasted with; null for none. */
  static String phone(String value) {
    String typed = text(value);
    return typed == null
        ? null
        : typed.replaceAll("\\p{Z}+", " ").replaceAll("[\\x{2010}-\\x{2015}]", "-");
  }

  /**
   * An absolute web address; without a scheme it is taken as https. What is none stays as it was
   * typed.
   */
  static String url(String value) {
    String typed = text(value);
    return typed == null ? null : address(typed).orElse(typed);
  }

  /** Whether it is none, or what {@link #url} makes of a web address. */
  static boolean isUrl(String value) {
    return value == null || address(value).isPresent();
  }

  private static Optional<String> address(String typed) {
    String absolute = typed.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? typed : "https://" + typed;
    try {
      URI uri = new URI(absolute);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web
              && typed.length() <= MAX_ADDRESS
              && uri.getHost() != null
              && uri.getHost().contains(".")
          ? Optional.of(uri.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
