package fr.essaim.core.peers;

import fr.essaim.core.fetch.FetchFault;
import java.time.Instant;

/**
 * How a network that is followed stands.
 *
 * @param seenAt when it was last read to its end; null before the first time
 * @param fault what went wrong last; null where nothing ever did
 * @param faultAt when that was
 * @param nextAt when it is read next
 * @param prototypes how many it publishes
 */
public record PeerRow(
    String base,
    String name,
    PeerState state,
    Instant seenAt,
    FetchFault fault,
    Instant faultAt,
    Instant nextAt,
    int prototypes) {}
