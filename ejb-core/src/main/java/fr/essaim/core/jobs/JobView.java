package fr.essaim.core.jobs;

import java.time.Duration;
import java.time.Instant;

/**
 * A job as an administrator sees it.
 *
 * @param every how long from one run to the next
 * @param startedAt when its last run began; null before the first
 * @param endedAt when it ended; null while it runs, and when it was interrupted
 * @param handled how many things the last run that ended dealt with
 * @param error what went wrong in it, null when nothing did
 * @param nextAt when it runs next
 */
public record JobView(
    String name,
    Duration every,
    JobState state,
    Instant startedAt,
    Instant endedAt,
    int handled,
    String error,
    Instant nextAt) {}
