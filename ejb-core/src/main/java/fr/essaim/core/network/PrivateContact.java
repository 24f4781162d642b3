package fr.essaim.core.network;

import fr.essaim.core.shared.FieldName;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The person whom the network calls; seen by those who may read the organisation's record, never
 * published.
 */
public record PrivateContact(
    @FieldName("contact") @Size(max = 200, message = Fields.TOO_LONG) String name,
    @Pattern(regexp = Fields.EMAIL, message = Fields.NO_EMAIL) String email,
    @Pattern(regexp = Fields.PHONE, message = Fields.NO_PHONE) String phone) {

  /** None is known. */
  public static final PrivateContact NONE = new PrivateContact(null, null, null);

  public PrivateContact {
    name = Fields.text(name);
    email = Fields.text(email);
    phone = Fields.phone(phone);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
