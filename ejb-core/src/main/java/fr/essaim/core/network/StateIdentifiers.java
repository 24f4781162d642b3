package fr.essaim.core.network;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The identifiers that the State gives, checked by their form alone: we hold no register to check
 * them against, so none counts as verified.
 */
public final class StateIdentifiers {

  private static final Pattern SIRET = Pattern.compile("\\d{14}");
  private static final Pattern RNA = Pattern.compile("W\\d{9}");
  private static final Pattern COG = Pattern.compile("(\\d{2}|2[AB])\\d{3}");
  private static final String LA_POSTE = "356000000";

  private StateIdentifiers() {}

  /**
   * Whether it has 14 digits that pass Luhn's check (for La Poste, whose establishments outnumber
   * it: a sum that five divides).
   */
  public static boolean isSiret(String siret) {
    return SIRET.matcher(siret).matches() && (luhn(siret) || isLaPoste(siret));
  }

  /** Whether it is a number of the register of associations: W and nine digits. */
  public static boolean isRna(String rna) {
    return RNA.matcher(rna).matches();
  }

  /**
   * The five-character code of a commune.
   *
   * @throws BusinessRuleViolation {@code network.cog.invalid}
   */
  public static String cog(String typed) {
    String cog = compact(typed);
    if (cog == null || !COG.matcher(cog).matches()) {
      throw new BusinessRuleViolation("network.cog.invalid", String.valueOf(typed));
    }
    return cog;
  }

  /** An identifier without blanks, in capital letters; null when there is none. */
  public static String compact(String typed) {
    String compact = PlainText.of(typed).replaceAll("[\\s\\p{Z}.]+", "").toUpperCase(Locale.ROOT);
    return compact.isEmpty() ? null : compact;
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  private static boolean isLaPoste(String siret) {
    return siret.startsWith(LA_POSTE)
        && siret.chars().map(c -> Character.digit(c, 10)).sum() % 5 == 0;
  }
}
