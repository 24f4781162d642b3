package fr.essaim.core.education;

import fr.essaim.core.network.OrganisationRef;
import java.time.Instant;

/**
 * A collection of places as lists show it.
 *
 * @param centre the organisation whose it is; null for a person's own
 * @param places how many there are in it
 */
public record CollectionRow(
    String key,
    String title,
    OrganisationRef centre,
    int places,
    boolean published,
    Instant modifiedAt) {}
