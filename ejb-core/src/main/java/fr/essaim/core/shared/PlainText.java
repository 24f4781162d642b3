package fr.essaim.core.shared;

/**
 * Text as it is kept: what browsers send differs in line ends, and some of it no database takes.
 */
public final class PlainText {

  private PlainText() {}

  /**
   * The text without outer blanks and control characters, its lines ended by {@code \n}; empty for
   * null.
   */
  public static String of(String typed) {
    return typed == null
        ? ""
        : typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
  }
}
