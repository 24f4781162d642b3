package fr.essaim.core.participation;

import fr.essaim.core.network.OrganisationRef;
import java.time.Instant;
import java.util.UUID;

/**
 * An idea as its author and the centre see it.
 *
 * @param by what its author is called
 * @param word what the centre answered; may be empty
 * @param prototypeKey the prototype that was started from it; null if none was
 * @param own whether it is the caller's
 * @param mayAnswer whether the caller may answer it and start a prototype from it
 */
public record IdeaRow(
    UUID id,
    String title,
    String need,
    OrganisationRef organisation,
    String by,
    IdeaState state,
    Instant proposedAt,
    String word,
    String prototypeKey,
    boolean own,
    boolean mayAnswer) {}
