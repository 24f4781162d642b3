package fr.essaim.core.people;

/**
 * What one says of oneself, as one sees it.
 *
 * @param key what the directory calls one
 * @param pictured whether there is a photo
 * @param working whether one stands in the directory unless one says no
 */
public record OwnProfile(String key, ProfileDetails details, boolean pictured, boolean working) {}
