package fr.essaim.core.network;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Violations;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** What the typed fields of the network's commands have in common: blank is unknown. */
final class Fields {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{3,25}");
  private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
  private static final int MAX_ADDRESS = 500;

  private Fields() {}

  static String text(String field, String value, int maxLength) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String stripped = value.strip();
    if (stripped.length() > maxLength) {
      throw new BusinessRuleViolation("network.text.too-long", field, maxLength);
    }
    return stripped;
  }

  static String text(Violations violations, String field, String value, int maxLength) {
    return violations.read(field, value, typed -> text(field, typed, maxLength));
  }

  static String email(String value) {
    String email = text("email", value, 254);
    if (email != null && !EMAIL.matcher(email).matches()) {
      throw new BusinessRuleViolation("network.email.invalid", email);
    }
    return email;
  }

  static String phone(String value) {
    String phone = text("phone", value, 30);
    if (phone != null && !PHONE.matcher(phone).matches()) {
      throw new BusinessRuleViolation("network.phone.invalid", phone);
    }
    return phone;
  }

  static String postcode(String value) {
    String postcode = text("postcode", value, 10);
    if (postcode != null && !POSTCODE.matcher(postcode).matches()) {
      throw new BusinessRuleViolation("network.postcode.invalid", postcode);
    }
    return postcode;
  }

  /** An absolute web address; without a scheme it is taken as https. */
  static String url(String value) {
    String url = text("url", value, MAX_ADDRESS);
    if (url == null) {
      return null;
    }
    String absolute = url.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? url : "https://" + url;
    try {
      URI uri = new URI(absolute);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (web && uri.getHost() != null && uri.getHost().contains(".")) {
        return uri.toASCIIString();
      }
    } catch (URISyntaxException notAnAddress) {
      throw new BusinessRuleViolation("network.url.invalid", url);
    }
    throw new BusinessRuleViolation("network.url.invalid", url);
  }
}
