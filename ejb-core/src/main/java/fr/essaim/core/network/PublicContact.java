package fr.essaim.core.network;

import fr.essaim.core.shared.FieldName;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;

/**
 * Where anybody may turn to: a function, never a person's own address.
 *
 * @param email such as {@code accueil@centre.example.org}, or null
 * @param phone as one dials it, or null
 * @param page the address of a contact page, or null
 */
public record PublicContact(
    @FieldName("publicEmail") @Pattern(regexp = Fields.EMAIL, message = Fields.NO_EMAIL)
        String email,
    @FieldName("publicPhone") @Pattern(regexp = Fields.PHONE, message = Fields.NO_PHONE)
        String phone,
    @FieldName("publicPage") String page) {

  /** None is known. */
  public static final PublicContact NONE = new PublicContact(null, null, null);

  public PublicContact {
    email = Fields.text(email);
    phone = Fields.phone(phone);
    page = Fields.url(page);
  }

  @AssertTrue(message = "network.url.invalid")
  boolean isPage() {
    return Fields.isUrl(page);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
