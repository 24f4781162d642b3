package fr.essaim.core.network;

import java.util.Map;

/**
 * Two records beside each other, before they become one.
 *
 * @param following how many things would follow, by kind
 */
public record MergeComparison(
    OrganisationView gone, OrganisationView kept, Map<String, Long> following) {}
