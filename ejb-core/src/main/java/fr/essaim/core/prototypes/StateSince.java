package fr.essaim.core.prototypes;

import fr.essaim.core.shared.PartialDate;

/** A state and when it was reached, as precisely as is known. */
public record StateSince(PrototypeState state, PartialDate since) {}
