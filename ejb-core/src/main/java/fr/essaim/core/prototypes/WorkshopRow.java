package fr.essaim.core.prototypes;

import fr.essaim.core.network.OrganisationRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A workshop in a list; people are only counted.
 *
 * @param steward the organisation that answers for the prototype
 * @param published whether everybody may read of the prototype
 * @param present how many people were there
 * @param expected how many said that they come
 * @param modifiedAt when anything of its prototype last changed
 */
public record WorkshopRow(
    UUID id,
    String prototypeKey,
    String prototypeTitle,
    boolean published,
    OrganisationRef steward,
    LocalDate date,
    String place,
    int residents,
    int present,
    long expected,
    Instant modifiedAt) {}
