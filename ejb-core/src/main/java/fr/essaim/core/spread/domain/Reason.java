package fr.essaim.core.spread.domain;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;

/** What is said when something ends or is declined. */
final class Reason {

  private static final int LONGEST = 1000;

  private Reason() {}

  static String required(String field, String typed) {
    String said = checked(field, typed);
    if (said.isEmpty()) {
      throw new BusinessRuleViolation("spread.reason.missing").at(field);
    }
    return said;
  }

  static String checked(String field, String typed) {
    String said = PlainText.of(typed);
    if (said.length() > LONGEST) {
      throw new BusinessRuleViolation("spread.text.too-long", field, LONGEST).at(field);
    }
    return said;
  }
}
