package fr.essaim.core.steering;

/** What an operation promised, as pages show it. */
public record Objective(String key, ObjectiveDetails details) {}
