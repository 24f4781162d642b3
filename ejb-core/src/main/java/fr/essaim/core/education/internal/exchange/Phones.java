package fr.essaim.core.education.internal.exchange;

/** Telephone numbers as machines exchange them. */
final class Phones {

  private Phones() {}

  /** With the country before it and nothing between; empty for what is no such number. */
  static String international(String phone) {
    String digits = phone.replaceAll("[ ().-]", "");
    if (digits.matches("0[1-9]\\d{8}")) {
      return "+33" + digits.substring(1);
    }
    return digits.matches("\\+\\d{8,14}") ? digits : "";
  }
}
