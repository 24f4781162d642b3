package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;

/**
 * A line of a funding plan as its page shows it.
 *
 * @param funder null where it names none
 */
public record PlanLineView(String key, PlanLineDetails details, OrganisationRef funder) {}
