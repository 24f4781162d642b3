package fr.essaim.core.participation;

import java.time.Instant;

/**
 * A testimony as everybody reads it.
 *
 * @param signature empty where its author wants no name
 */
public record PublishedTestimony(String text, String signature, Instant givenAt) {}
