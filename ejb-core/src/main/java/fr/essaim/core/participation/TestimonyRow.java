package fr.essaim.core.participation;

import fr.essaim.core.network.OrganisationRef;
import java.time.Instant;
import java.util.UUID;

/**
 * A testimony as its author and the centre see it.
 *
 * @param steward the organisation that answers for the prototype, and so reads it
 * @param signature what is shown with it; empty where its author wants no name
 * @param word what the centre answered; may be empty
 * @param own whether it is the caller's
 * @param mayDecide whether the caller may accept or refuse it
 */
public record TestimonyRow(
    UUID id,
    String prototypeKey,
    String prototypeTitle,
    OrganisationRef steward,
    String text,
    String signature,
    TestimonyState state,
    Instant givenAt,
    String word,
    boolean own,
    boolean mayDecide) {}
