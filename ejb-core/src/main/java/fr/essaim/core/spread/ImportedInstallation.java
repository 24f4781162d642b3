package fr.essaim.core.spread;

import fr.essaim.core.shared.PartialDate;

/**
 * What a file says of a prototype in a centre, and who brought it there.
 *
 * @param source what the facts come from
 * @param details which centre, prototype and version; of no transfer yet
 * @param state which it reached; of one that is stopped, before that
 * @param since when
 * @param stoppedOn when it was stopped; null where it runs
 * @param stopReason why; empty where it runs
 * @param mentorKey who accompanied the centre; null where nobody is known to have
 * @param channel by which way; null without a mentor
 */
public record ImportedInstallation(
    String source,
    InstallationDetails details,
    InstallationState state,
    PartialDate since,
    PartialDate stoppedOn,
    String stopReason,
    String mentorKey,
    Channel channel) {}
