package fr.essaim.core.steering;

/**
 * What an operation promised, as pages show it.
 *
 * @param reached how much of it is reached; null where nothing counts it
 */
public record Objective(String key, ObjectiveDetails details, Long reached) {}
