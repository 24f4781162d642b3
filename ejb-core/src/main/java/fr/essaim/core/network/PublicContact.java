package fr.essaim.core.network;

import fr.essaim.core.shared.Violations;

/**
 * Where anybody may turn to: a function, never a person's own address.
 *
 * @param email such as {@code accueil@centre.example.org}, or null
 * @param phone as one dials it, or null
 * @param page the address of a contact page, or null
 */
public record PublicContact(String email, String phone, String page) {

  /** None is known. */
  public static final PublicContact NONE = new PublicContact(null, null, null);

  /**
   * @throws fr.essaim.core.shared.BusinessRuleViolation {@code network.email.invalid}, {@code
   *     network.phone.invalid} or {@code network.url.invalid}
   */
  public PublicContact {
    Violations violations = new Violations();
    email = violations.read("publicEmail", email, Fields::email);
    phone = violations.read("publicPhone", phone, Fields::phone);
    page = violations.read("publicPage", page, Fields::url);
    violations.refuse();
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
