package fr.essaim.core.spread;

import fr.essaim.core.shared.PartialDate;

/** A stage of a transfer and when it was reached, as precisely as is known. */
public record StageSince(TransferStage stage, PartialDate since) {}
