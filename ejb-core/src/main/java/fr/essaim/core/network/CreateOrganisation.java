package fr.essaim.core.network;

import fr.essaim.core.shared.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A new organisation.
 *
 * @param key its public key for good; null makes one from the name
 */
public record CreateOrganisation(
    @Pattern(regexp = Slug.FORM, message = "network.key.invalid") String key,
    @Valid @NotNull OrganisationDetails details) {}
