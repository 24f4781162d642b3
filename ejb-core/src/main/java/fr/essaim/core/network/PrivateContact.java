package fr.essaim.core.network;

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
    name = Fields.text("contact", name, 200);
    email = Fields.email(email);
    phone = Fields.phone(phone);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
