package fr.essaim.core.identity;

import fr.essaim.core.shared.FieldName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * The wish that somebody have a role in an organisation.
 *
 * @param displayName how they are called; they may write it otherwise when they accept
 * @param language of the e-mail and of their screens, {@code fr} or {@code en}
 * @param operationKey which operation, for a role in one; else null or empty
 */
public record InviteSomebody(
    String email,
    String displayName,
    String language,
    @NotNull(message = "identity.role-missing") Role role,
    @FieldName("organisation") @NotBlank(message = "identity.organisation-missing")
        String organisationKey,
    @FieldName("operation") String operationKey) {

  /** The same of a role in an organisation. */
  public InviteSomebody(
      String email, String displayName, String language, Role role, String organisationKey) {
    this(email, displayName, language, role, organisationKey, null);
  }

  /** The role that is wished for. */
  public Grant grant() {
    return new Grant(role, organisationKey, operationKey);
  }
}
