package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeRef;
import java.time.Instant;
import java.util.UUID;

/**
 * A request to be accompanied.
 *
 * @param askedBy the name of who asked; null where their account is no more
 * @param message what they said; may be empty
 * @param answer what was answered; may be empty
 * @param answeredAt null while it waits
 * @param transferKey what was agreed on; null unless it was accepted
 * @param mayAnswer whether it waits for the caller
 * @param mayWithdraw whether it waits, and the caller may take it back
 */
public record MentorRequestRow(
    UUID id,
    OrganisationRef centre,
    PrototypeRef prototype,
    OrganisationRef mentor,
    MentorRequestState state,
    String askedBy,
    Instant askedAt,
    String message,
    String answer,
    Instant answeredAt,
    String transferKey,
    boolean mayAnswer,
    boolean mayWithdraw) {}
