package fr.essaim.core.prototypes;

import fr.essaim.core.network.OrganisationRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A workshop in a list; people are only counted.
 *
 * @param steward the organisation that answers for the prototype
 * @param published whether everybody may read of the prototype
 * @param start from which hour; null where nobody said
 * @param end until which hour; null where nobody said
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
    LocalTime start,
    LocalTime end,
    String place,
    int residents,
    int present,
    long expected,
    Instant modifiedAt) {}
