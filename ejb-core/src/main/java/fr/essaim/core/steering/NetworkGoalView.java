package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;

/** What a federation set out to reach with its network, as pages show it. */
public record NetworkGoalView(OrganisationRef federation, long version, ObjectiveDetails details) {}
