package fr.essaim.core.survey;

/**
 * What the product fills in.
 *
 * @param value as an answer is kept
 * @param records of how many records
 * @param missing how many of them do not say what was to be counted
 */
public record Prefill(String value, long records, long missing) {}
