package fr.essaim.core.education;

/**
 * Two places beside each other, before they become one.
 *
 * @param contributions how many of the first would follow
 */
public record PlaceComparison(PlaceView gone, PlaceView kept, LikePlace like, int contributions) {}
