package fr.essaim.core.prototypes;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a version, such as {@code 1.0}; numbers of one prototype only grow. */
public record VersionNumber(int major, int minor) implements Comparable<VersionNumber> {

  private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");
  private static final Comparator<VersionNumber> ORDER =
      Comparator.comparingInt(VersionNumber::major).thenComparingInt(VersionNumber::minor);

  /** The number that the first version usually has. */
  public static final VersionNumber FIRST = new VersionNumber(1, 0);

  /**
   * @throws BusinessRuleViolation {@code prototypes.version.number-invalid}
   */
  public static VersionNumber parse(String text) {
    Matcher matcher = FORM.matcher(text == null ? "" : text.strip());
    if (!matcher.matches()) {
      throw new BusinessRuleViolation("prototypes.version.number-invalid", String.valueOf(text));
    }
    return new VersionNumber(
        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** The next number for a small change. */
  public VersionNumber nextMinor() {
    return new VersionNumber(major, minor + 1);
  }

  /** The next number for a change that is no longer compatible. */
  public VersionNumber nextMajor() {
    return new VersionNumber(major + 1, 0);
  }

  /** The number within a URI: {@code v1-0}. */
  public String slug() {
    return "v" + major + "-" + minor;
  }

  @Override
  public int compareTo(VersionNumber other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
