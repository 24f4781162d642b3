package fr.essaim.core.steering;

import fr.essaim.core.disclosure.Cell;

/**
 * A part of what was counted.
 *
 * @param hidden whether it is kept back, so that nobody is given away
 */
public record ObservedPart(Cell cell, long count, boolean hidden) {}
