package fr.essaim.core.prototypes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What names a version in linked data: {@code mon-cv-numerique-v1-0}.
 *
 * @param prototypeKey the prototype's key
 * @param number the version's number
 */
public record VersionKey(String prototypeKey, VersionNumber number) {

  private static final Pattern FORM = Pattern.compile("(.+)-v(\\d{1,4})-(\\d{1,4})");

  /** Reads a key; empty when it has not the form of one. */
  public static Optional<VersionKey> parse(String key) {
    Matcher matcher = FORM.matcher(key == null ? "" : key);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    VersionKey parsed =
        new VersionKey(
            matcher.group(1),
            new VersionNumber(
                Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
    return parsed.toString().equals(key) ? Optional.of(parsed) : Optional.empty();
  }

  @Override
  public String toString() {
    return prototypeKey + "-" + number.slug();
  }
}
