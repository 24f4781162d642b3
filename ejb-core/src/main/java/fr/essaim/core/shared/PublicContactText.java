package fr.essaim.core.shared;

import java.util.regex.Pattern;

/**
 * What stands where the public is told whom to write to. It is meant for a function; that a person
 * is named there can only be guessed, so that it is told and never refused.
 */
public final class PublicContactText {

  /** 06 and 07, with the spaces and signs that people put between the digits, or +33 6. */
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<!\\d)(?:0|(?:\\+|00)33[ .\\u00a0\\u202f-]?(?:\\(0\\))?[ .\\u00a0\\u202f-]?)[67]"
              + "(?:[ ./\\u00a0\\u202f-]?\\d{2}){4}(?!\\d)");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:M\\.|MM\\.|Mr\\.?|Mme\\.?|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Dr\\.?"
              + "|Docteur|Mrs\\.?|Ms\\.?)(?=[\\s\\u00a0\\u202f]+\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

  /** Any number of France, of ten digits or with its code. */
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<!\\d)(?:0|(?:\\+|00)33[ .\\u00a0\\u202f-]?(?:\\(0\\))?[ .\\u00a0\\u202f-]?)[1-9]"
              + "(?:[ ./\\u00a0\\u202f-]?\\d{2}){4}(?!\\d)");

  private PublicContactText() {}

  /** Whether it has a mobile number, or a title such as {@code Mme} before a name. */
  public static boolean seemsPersonal(String text) {
    return text != null && (MOBILE.matcher(text).find() || TITLE.matcher(text).find());
  }

  /**
   * Whether it has that, or any e-mail address or telephone number: where nobody belongs at all.
   */
  public static boolean namesSomebody(String text) {
    return seemsPersonal(text)
        || (text != null && (EMAIL.matcher(text).find() || TELEPHONE.matcher(text).find()));
  }
}
