package fr.essaim.core.protection;

import java.util.UUID;

/** Somebody was erased; said once it is for good. */
public record Erased(UUID account) {}
