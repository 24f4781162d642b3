package fr.essaim.core.education;

import fr.essaim.core.network.TerritoryRef;

/**
 * Two places that are perhaps one, as lists show them.
 *
 * @param commune of the first; null where it is not recorded any more
 * @param likeness how likely both are one, in percent
 * @param metres how far apart they are; null where that is not known
 */
public record DuplicateRow(
    String key,
    String name,
    PlaceKind kind,
    String street,
    String twinKey,
    String twinName,
    PlaceKind twinKind,
    String twinStreet,
    TerritoryRef commune,
    int likeness,
    Integer metres) {}
