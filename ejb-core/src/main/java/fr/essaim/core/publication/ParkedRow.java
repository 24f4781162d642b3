package fr.essaim.core.publication;

import java.time.Instant;

/**
 * A change that could not be published.
 *
 * @param type the second segment of the thing's URI
 * @param key the third
 * @param reason what was wrong with its document, for an administrator
 * @param parkedAt when it last failed
 * @param attempts how many times it was tried
 */
public record ParkedRow(String type, String key, String reason, Instant parkedAt, int attempts) {}
