package fr.essaim.core.publication;

import java.time.Instant;

/**
 * One row of the log of published documents.
 *
 * @param position from 1, without gaps
 * @param uri the document's own URI, {@code BASE/doc/TYPE/KEY}, which is also its graph's name
 * @param dataset which catalogued dataset it belongs to
 * @param nquads the whole document in canonical form; empty in a tombstone
 * @param digest SHA-256 of {@code nquads}, in lower-case hexadecimal digits
 * @param tombstone whether the document was withdrawn at this position
 * @param publishedAt when the position was given
 */
public record LogEntry(
    long position,
    String uri,
    String dataset,
    String nquads,
    String digest,
    boolean tombstone,
    Instant publishedAt) {}
