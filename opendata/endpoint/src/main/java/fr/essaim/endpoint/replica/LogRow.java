package fr.essaim.endpoint.replica;

/**
 * A row of the log: what a document became.
 *
 * @param position its place in the log
 * @param mark what identifies the row's content, so that another log with the same positions is
 *     recognised
 * @param uri the document, which is also its graph's name
 * @param nquads its statements
 * @param tombstone whether the document is gone
 */
public record LogRow(long position, String mark, String uri, String nquads, boolean tombstone) {}
