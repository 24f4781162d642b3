package fr.essaim.core.education;

import java.time.Instant;

/** Something that is offered at a place. */
public record OfferView(
    String key,
    long version,
    String placeKey,
    OfferDetails details,
    boolean withdrawn,
    Instant modifiedAt) {}
