package fr.essaim.web.export;

/**
 * Tells text that a spreadsheet would run as a formula, which somebody may have typed to run it on
 * the machine of whoever opens the file.
 */
final class Formulas {

  /** The beginnings of a formula, their full-width forms included. */
  private static final String BEGINNINGS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private Formulas() {}

  static boolean isRisky(String text) {
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
