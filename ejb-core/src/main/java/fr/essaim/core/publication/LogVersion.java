package fr.essaim.core.publication;

/**
 * One row of the log as a version of its document.
 *
 * @param entry the row
 * @param first whether the document had none before
 */
public record LogVersion(LogEntry entry, boolean first) {}
