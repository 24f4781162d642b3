package fr.essaim.core.prototypes;

import fr.essaim.core.network.OrganisationRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A workshop in a list; people are only counted.
 *
 * @param steward the organisation that answers for the prototype
 * @param present how many people were there
 * @param modifiedAt when anything of its prototype last changed
 */
public record WorkshopRow(
    UUID id,
    String prototypeKey,
    String prototypeTitle,
    OrganisationRef steward,
    LocalDate date,
    String place,
    int residents,
    int present,
    Instant modifiedAt) {}
