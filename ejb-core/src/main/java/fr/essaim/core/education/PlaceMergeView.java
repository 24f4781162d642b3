package fr.essaim.core.education;

import java.time.Instant;

/** A merge into a place that can still be undone. */
public record PlaceMergeView(String goneKey, String goneName, Instant mergedAt) {}
