package fr.essaim.core.history;

import java.io.Serializable;
import java.time.Instant;

/**
 * What was saved while somebody typed.
 *
 * @param who the name of who saved last, empty once it is erased
 * @param at when
 * @param own whether it was the caller, in another window
 * @param imported whether it was by an import
 */
public record OtherSave(String who, Instant at, boolean own, boolean imported)
    implements Serializable {}
