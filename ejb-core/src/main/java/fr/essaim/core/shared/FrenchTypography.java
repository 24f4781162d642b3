package fr.essaim.core.shared;

import java.util.regex.Pattern;

/**
 * Sets French words as printers do, so that who writes them types plain spaces and apostrophes: a
 * narrow no-break space before {@code ; : ? !}, a no-break space within guillemets, and the curly
 * apostrophe between letters. What is no sentence (an address, a line of code) has none of these.
 *
 * <p>Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.
 */
public final class FrenchTypography {

  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=[\\p{L}\\d«{])");
  private static final Pattern BEFORE = Pattern.compile(" ([;:?!])(?=[\\s»).]|$)");
  private static final Pattern OPENING = Pattern.compile("« ");
  private static final Pattern CLOSING = Pattern.compile(" »");

  private FrenchTypography() {}

  /** The same words; what is set already stays as it is. */
  public static String set(String words) {
    String set = APOSTROPHE.matcher(words).replaceAll("\u2019");
    set = BEFORE.matcher(set).replaceAll("\u202f$1");
    set = OPENING.matcher(set).replaceAll("«\u00a0");
    return CLOSING.matcher(set).replaceAll("\u00a0»");
  }
}
