package fr.essaim.core.spread;

import fr.essaim.core.steering.ObjectiveDetails;

/**
 * How many centres an operation promised to reach by a channel.
 *
 * @param operation how it is called
 * @param reached how many centres are known to everybody to be accompanied
 */
public record PublishedPromise(String operation, ObjectiveDetails details, long reached) {}
