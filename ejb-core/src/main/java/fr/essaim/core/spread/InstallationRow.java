package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.PartialDate;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An installation in a list.
 *
 * @param version null where not known
 * @param since when it reached its state
 * @param begun when it reached its first state
 * @param mentor who brought it; null where nobody is known to have
 * @param lastEvidence when it was last told how much it is used; null before the first
 * @param untold whether it is in use and nobody told of it this quarter
 * @param mayEdit whether the caller may
 */
public record InstallationRow(
    String key,
    OrganisationRef centre,
    PrototypeRef prototype,
    String version,
    InstallationState state,
    PartialDate since,
    PartialDate begun,
    OrganisationRef mentor,
    int adaptations,
    LocalDate lastEvidence,
    boolean untold,
    Instant modifiedAt,
    boolean mayEdit) {}
