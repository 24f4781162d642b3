package fr.essaim.core.network;

/**
 * Two records were one organisation. Fired inside the transaction: contexts that name organisations
 * by key point to the survivor; the gone key stays alive and leads there.
 */
public record OrganisationMerged(String goneKey, String survivorKey) {}
