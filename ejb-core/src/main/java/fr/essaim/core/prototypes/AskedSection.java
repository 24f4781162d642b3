package fr.essaim.core.prototypes;

import java.time.Instant;

/** A section of a sheet that somebody was asked to write, and that is not written yet. */
public record AskedSection(
    String prototypeKey,
    String prototypeTitle,
    SheetSection section,
    Instant askedAt,
    String stewardKey) {}
