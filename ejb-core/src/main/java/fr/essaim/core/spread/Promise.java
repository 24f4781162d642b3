package fr.essaim.core.spread;

import fr.essaim.core.steering.Objective;

/**
 * What an operation promised and can be counted here.
 *
 * @param forecast null where it is no number of centres
 */
public record Promise(Objective objective, SpreadForecast forecast) {}
