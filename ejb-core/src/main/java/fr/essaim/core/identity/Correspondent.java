package fr.essaim.core.identity;

import java.util.UUID;

/**
 * Somebody with an open account, to whom a service writes.
 *
 * @param language {@code fr} or {@code en}
 */
public record Correspondent(UUID account, String name, String email, String language) {}
