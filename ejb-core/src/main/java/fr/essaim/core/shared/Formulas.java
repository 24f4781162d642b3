package fr.essaim.core.shared;

/**
 * Tells text that a spreadsheet would run as a formula, which somebody may have typed to run it on
 * the machine of anyone who opens the file.
 */
public final class Formulas {

  /** The beginnings of a formula, their full-width forms included. */
  private static final String BEGINNINGS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private Formulas() {}

  /**
   * The text as a cell of a file that spreadsheets open: what would run has an apostrophe before
   * it. So has what only differs by apostrophes from that, hence {@link #original} is exact.
   */
  public static String asText(String text) {
    return isRisky(withoutApostrophes(text)) ? "'" + text : text;
  }

  /** The text that a cell was made of. */
  public static String original(String cell) {
    return cell.startsWith("'") && isRisky(withoutApostrophes(cell)) ? cell.substring(1) : cell;
  }

  private static String withoutApostrophes(String text) {
    return text.replaceFirst("^'+", "");
  }

  /** Whether a spreadsheet would run it. */
  public static boolean isRisky(String text) {
    if (text.isEmpty()) {
      return false;
    }
    if (Character.isISOControl(text.charAt(0))) {
      return true;
    }
    String visible = text.strip();
    return !visible.isEmpty() && BEGINNINGS.indexOf(visible.charAt(0)) >= 0;
  }
}
