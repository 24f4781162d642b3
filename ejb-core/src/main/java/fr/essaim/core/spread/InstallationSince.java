package fr.essaim.core.spread;

import fr.essaim.core.shared.PartialDate;

/** A state of an installation and when it was reached, as precisely as is known. */
public record InstallationSince(InstallationState state, PartialDate since) {}
