package fr.essaim.core.steering;

import java.util.UUID;

/**
 * A file that proves an expense.
 *
 * @param name the file's own
 * @param size in bytes
 */
public record ProofView(UUID id, String name, String mediaType, long size) {}
