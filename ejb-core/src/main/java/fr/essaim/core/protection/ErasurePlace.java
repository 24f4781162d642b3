package fr.essaim.core.protection;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A text that mentions, or mentioned, somebody erased, for a person to look at.
 *
 * @param erased the id that their account had
 * @param column schema, table and column
 * @param document the address of the published document; null where it is a text of one row
 * @param text what stands there, or stood there, around the mention
 * @param blotted whether it was blotted out already, unseen; its text is still there then
 * @param foundAt when they were erased
 * @param due when it is to be decided: the text is forgotten then if it was blotted out, and waits
 *     on if it was not
 */
public record ErasurePlace(
    UUID id,
    UUID erased,
    String column,
    String document,
    String text,
    boolean blotted,
    Instant foundAt,
    Instant due)
    implements Serializable {}
