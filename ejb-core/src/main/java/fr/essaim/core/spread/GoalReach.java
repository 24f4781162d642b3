package fr.essaim.core.spread;

import fr.essaim.core.spread.SpreadFigures.Figure;
import fr.essaim.core.steering.NetworkGoalView;

/**
 * How far a network is from what its federation set out to reach.
 *
 * @param using how many of its centres have a prototype in use, of how many, and of how many
 *     nothing is known
 * @param forecast null where it tells everybody what is public alone
 */
public record GoalReach(NetworkGoalView goal, Figure using, SpreadForecast forecast) {}
