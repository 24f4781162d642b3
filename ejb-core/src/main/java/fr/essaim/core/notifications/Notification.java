package fr.essaim.core.notifications;

import java.time.Instant;
import java.util.UUID;

/** What a person was told, and whether they read it. */
public record Notification(UUID id, Instant at, Happening happening, boolean read) {}
