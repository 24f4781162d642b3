package fr.essaim.core.views;

import java.util.UUID;

/**
 * A list as a person narrowed it and wants it again.
 *
 * @param name what the person calls it
 * @param address of the list, with what narrows it
 */
public record SavedView(UUID id, String name, String address) {}
