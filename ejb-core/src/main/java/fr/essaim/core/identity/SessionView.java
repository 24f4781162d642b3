package fr.essaim.core.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * One of a person's sessions.
 *
 * @param seenAt to a quarter of an hour
 * @param browser its kind, in words; empty if it did not say
 * @param current whether it is the one that asks
 */
public record SessionView(
    UUID id, Instant startedAt, Instant seenAt, String browser, boolean current) {}
