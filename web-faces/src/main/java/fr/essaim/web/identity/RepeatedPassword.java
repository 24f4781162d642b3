package fr.essaim.web.identity;

import fr.essaim.core.shared.BusinessRuleViolation;

/** A password that is typed twice, for nobody sees what they type. */
final class RepeatedPassword {

  private RepeatedPassword() {}

  /**
   * @throws BusinessRuleViolation {@code identity.repeated.different}
   */
  static String same(String typed, String again) {
    String password = typed == null ? "" : typed;
    if (!password.equals(again == null ? "" : again)) {
      throw new BusinessRuleViolation("identity.repeated.different");
    }
    return password;
  }
}
