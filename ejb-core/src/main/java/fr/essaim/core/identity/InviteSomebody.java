package fr.essaim.core.identity;

import fr.essaim.core.shared.FieldName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * The wish that somebody have a role in an organisation.
 *
 * @param displayName how they are called; they may write it otherwise when they accept
 * @param language of the e-mail and of their screens, {@code fr} or {@code en}
 */
public record InviteSomebody(
    String email,
    String displayName,
    String language,
    @NotNull(message = "identity.role-missing") Role role,
    @FieldName("organisation") @NotBlank(message = "identity.organisation-missing")
        String organisationKey) {}
