package fr.essaim.core.prototypes;

/**
 * A workshop as everybody of its centre sees it.
 *
 * @param open whether it is still to come, so that one can say whether one comes
 * @param coming whether the caller said that they come
 * @param invited whether the caller may say so, and could again; not once the prototype went to an
 *     organisation that is none of theirs
 */
public record WorkshopInvitation(
    WorkshopRow workshop, boolean open, boolean coming, boolean invited) {}
