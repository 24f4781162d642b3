package fr.essaim.core.prototypes;

import java.util.UUID;

/**
 * A photo of a workshop, which stays within.
 *
 * @param name of the file that was handed in
 * @param description what it shows, for those who do not see it; empty as long as nobody said
 */
public record WorkshopPhoto(UUID id, String name, String description) {}
