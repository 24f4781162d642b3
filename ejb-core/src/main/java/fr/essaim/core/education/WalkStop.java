package fr.essaim.core.education;

/**
 * A place to look at on a walk.
 *
 * @param metres from the stop before, as the crow flies; null where that is not known
 */
public record WalkStop(PlaceRow place, Integer metres) {}
