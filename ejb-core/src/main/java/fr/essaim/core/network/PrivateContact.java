package fr.essaim.core.network;

import fr.essaim.core.shared.Violations;

/**
 * The person whom the network calls; seen by those who may read the organisation's record, never
 * published.
 */
public record PrivateContact(String name, String email, String phone) {

  /** None is known. */
  public static final PrivateContact NONE = new PrivateContact(null, null, null);

  /**
   * @throws fr.essaim.core.shared.BusinessRuleViolation {@code network.email.invalid} or {@code
   *     network.phone.invalid}
   */
  public PrivateContact {
    Violations violations = new Violations();
    name = Fields.text(violations, "contact", name, 200);
    email = violations.read("email", email, Fields::email);
    phone = violations.read("phone", phone, Fields::phone);
    violations.refuse();
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
